import type { Account } from '../account/account.ts';
import type { StaffModel } from '../staff/staff-model.ts';

/** Asks the portal who is signed in, then what there is for them. */
export async function askAgain(
  account: Pick<Account, 'refresh' | 'state'>,
  staff: Pick<StaffModel, 'refresh'>,
): Promise<void> {
  await account.refresh();
  const state = account.state.value;
  if (state.kind === 'signedIn') await staff.refresh(state.person);
}
