import { sql } from 'kysely';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import type { Running } from '../commands/handler.ts';

const nothingTold = {
  name: '',
  service: '',
  position: '',
  mail: '',
  phone: '',
  mobile: '',
  street_address: '',
  postal_code: '',
  locality: '',
  country: '',
  mailing: false,
} as const;

interface Erased {
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly mail: string;
  /** When their access was taken away, and their contact with it. */
  readonly removedAt: Date | null;
}

/** Empties the person's contact, one with the same address, and what a request for an account told about them. */
export async function eraseContacts(
  running: Running,
  { accountId, userId, name, mail, removedAt }: Erased,
): Promise<void> {
  const { transaction, now } = running;
  await transaction
    .updateTable('contacts')
    .set({ ...nothingTold, user_id: null, removed_at: now, version: await running.version(accountId) })
    .where('account_id', '=', accountId)
    .where(({ or, and, eb }) =>
      or([
        eb('user_id', '=', userId),
        eb(sql`lower(mail)`, '=', mail.toLowerCase()),
        ...(removedAt === null ? [] : [and([eb('removed_at', '=', removedAt), eb('name', '=', name)])]),
      ]),
    )
    .execute();
  await transaction
    .deleteFrom('personal_data_requests')
    .where(sql`lower(mail)`, '=', mail.toLowerCase())
    .execute();
  await transaction
    .deleteFrom('recovery_requests')
    .where(sql`lower(asked_for)`, '=', mail.toLowerCase())
    .execute();
  await eraseFromRequests(running, { accountId, mail });
}

/** A request is told apart by its address; what it says about the organisation stays. */
async function eraseFromRequests(
  { transaction }: Running,
  { accountId, mail }: { readonly accountId: string; readonly mail: string },
): Promise<void> {
  const requests = await transaction
    .selectFrom('account_requests')
    .select(['request_id', 'asked'])
    .where(({ or, eb }) =>
      or([
        eb('opened_account_id', '=', accountId),
        eb(sql`asked -> 'administrative' ->> 'mail'`, '=', mail),
        eb(sql`asked -> 'technical' ->> 'mail'`, '=', mail),
      ]),
    )
    .forUpdate()
    .execute();
  const nobody = { name: '', position: '', mail: '', phone: '' };
  for (const { request_id, asked } of requests) {
    const { administrative, technical } = asked as Partial<AccountRequest>;
    const without = {
      ...asked,
      ...(administrative?.mail === mail && { administrative: nobody }),
      ...(technical?.mail === mail && { technical: nobody }),
    };
    await transaction
      .updateTable('account_requests')
      .set({ asked: JSON.stringify(without) })
      .where('request_id', '=', request_id)
      .execute();
  }
}
