import { sql } from 'kysely';
import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import type { Running } from '../commands/handler.ts';
import { writeJournal } from '../journal/write-journal.ts';
import { isSameOrganisation } from './same-organisation.ts';

interface NewAccount {
  readonly accountId: string;
  readonly superUserId: string;
  readonly identity: OrganisationIdentity;
}

/**
 * Moves what the organisation ordered in the public space to its new account (ACC-4): the orders, all that hangs on
 * them, and who is asked about them. The journal keeps its lines where they are, and tells the move in both accounts.
 */
export async function attachPublicOrders(running: Running, account: NewAccount): Promise<void> {
  const { transaction, portal } = running;
  const { accountId, superUserId, identity } = account;
  const found = await transaction
    .selectFrom('orders')
    .select(['order_id', 'composition'])
    .where('account_id', '=', portal.publicSpaceId)
    .where(sql`composition ->> 'countryName'`, '=', identity.countryName)
    .orderBy('opened_at')
    // An order that is being delivered is waited for.
    .forUpdate()
    .execute();
  const ids = found
    .filter(({ composition }) => isSameOrganisation(composition, identity))
    .map(({ order_id }) => order_id);
  if (ids.length === 0) return;
  await sql`set constraints all deferred`.execute(transaction);
  const row = { account_id: accountId, version: await running.version(accountId) };
  await transaction
    .updateTable('orders')
    .set({ ...row, requester_id: superUserId })
    .where('order_id', 'in', ids)
    .execute();
  await moveRequests(running, { ids, row });
  // Whoever looks at the public space meanwhile must see that they are gone.
  await running.version(portal.publicSpaceId);
  for (const orderId of ids) {
    for (const concerned of [portal.publicSpaceId, accountId]) await tell(running, concerned, orderId);
  }
}

async function moveRequests(
  { transaction }: Running,
  { ids, row }: { readonly ids: readonly string[]; readonly row: { account_id: string; version: number } },
): Promise<void> {
  const { account_id } = row;
  for (const table of [
    'alerts',
    'certification_requests',
    'certificates',
    'controls',
    'invitations',
    'mails',
    'order_comments',
    'order_documents',
  ] as const) {
    await transaction.updateTable(table).set(row).where('order_id', 'in', ids).execute();
  }
  await transaction
    .updateTable('issuance_requests')
    .set({ account_id })
    .where('order_id', 'in', ids)
    .execute();
  await transaction
    .updateTable('invitation_links')
    .set({ account_id })
    .where('invitation_id', 'in', (query) =>
      query.selectFrom('invitations').select('invitation_id').where('order_id', 'in', ids),
    )
    .execute();
  await transaction
    .updateTable('expiry_reminders')
    .set(row)
    .where('certificate_id', 'in', (query) =>
      query.selectFrom('certificates').select('certificate_id').where('order_id', 'in', ids),
    )
    .execute();
}

async function tell(running: Running, accountId: string, orderId: string): Promise<void> {
  await writeJournal(running.transaction, {
    actor: running.actor,
    address: running.caller.address,
    origin: running.caller.origin,
    command: 'accountRequest.validate@1',
    commandId: running.commandId,
    args: {},
    secret: [],
    outcome: 'done',
    about: { accountId, orderId },
    version: undefined,
    at: running.now,
  });
}
