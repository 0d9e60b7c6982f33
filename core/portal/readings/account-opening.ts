import type { AccountRequestSummary, AccountRequestView, AccountView } from '../account-opening-views.ts';
import { reading } from './definition.ts';

const operators = [{ kind: 'operator' }] as const;

export const accountOpeningReadings = {
  /** Those that wait first, then the newest. */
  '/api/office/account-requests': reading<readonly AccountRequestSummary[]>({ permitted: operators }),
  '/api/office/account-requests/:number': reading<AccountRequestView>({ permitted: operators }),
  '/api/office/accounts/:accountId': reading<AccountView>({ permitted: operators }),
} as const;
