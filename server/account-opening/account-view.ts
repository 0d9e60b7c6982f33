import type { Kysely } from 'kysely';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import { supportPurpose } from '#core/accounts/purposes.ts';
import type { Plan } from '#core/accounts/rights.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { AccountContact, AccountView, PlanChangeView } from '#core/portal/account-opening-views.ts';
import type { Tables } from '../database/tables.ts';
import type { Portal } from '../portal.ts';
import { planDay } from './plan-day.ts';

/**
 * A customer's account, for operators.
 * @throws Refusal `account.notFound`
 */
export async function accountView({ database }: Portal, accountId: string): Promise<AccountView> {
  const db = database.tables;
  const account = await findAccount(db, accountId);
  const [contacts, planChanges, request] = await Promise.all([
    contactsOf(db, accountId),
    planChangesOf(db, accountId),
    requestOf(db, accountId),
  ]);
  const identity = account.identity as OrganisationIdentity | null;
  return {
    accountId,
    name: account.name,
    plan: account.plan as Plan,
    openedAt: account.opened_at.toISOString(),
    signInMode: account.sign_in_mode,
    ...(account.organisation_type === null ? {} : { organisationType: account.organisation_type }),
    ...(identity === null ? {} : { identity }),
    contacts,
    users: account.users ?? 0,
    orders: account.orders ?? 0,
    planChanges,
    ...(request === undefined ? {} : { requestNumber: request.number, ...wishOf(request.asked) }),
  };
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

async function findAccount(db: Kysely<Tables>, accountId: string) {
  if (!uuid.test(accountId)) throw new Refusal('account.notFound');
  const account = await db
    .selectFrom('accounts')
    .selectAll()
    .select(({ selectFrom, fn }) => [
      selectFrom('users')
        .whereRef('users.account_id', '=', 'accounts.account_id')
        .where('removed_at', 'is', null)
        .select(fn.countAll<number>().as('count'))
        .as('users'),
      selectFrom('orders')
        .whereRef('orders.account_id', '=', 'accounts.account_id')
        .select(fn.countAll<number>().as('count'))
        .as('orders'),
    ])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'customer')
    .executeTakeFirst();
  if (account === undefined) throw new Refusal('account.notFound');
  return account;
}

async function contactsOf(db: Kysely<Tables>, accountId: string): Promise<readonly AccountContact[]> {
  const rows = await db
    .selectFrom('contacts')
    .leftJoin('users', 'users.user_id', 'contacts.user_id')
    .select([
      'contact_id as contactId',
      'contacts.name',
      'position',
      'contacts.mail',
      'phone',
      'administrative',
      'technical',
    ])
    .select(['super_user', 'withdrawn_purposes'])
    .where('contacts.account_id', '=', accountId)
    .where('contacts.removed_at', 'is', null)
    .orderBy('super_user', (order) => order.desc().nullsLast())
    .orderBy('contacts.name')
    .limit(20)
    .execute();
  return rows.map(({ super_user, withdrawn_purposes, ...contact }) => ({
    ...contact,
    superUser: super_user ?? false,
    noSupport: withdrawn_purposes?.includes(supportPurpose) ?? false,
  }));
}

async function planChangesOf(db: Kysely<Tables>, accountId: string): Promise<readonly PlanChangeView[]> {
  const rows = await db
    .selectFrom('plan_changes')
    .leftJoin('users', 'users.user_id', 'plan_changes.decided_by')
    .select(['plan', planDay.as('day'), 'decided_at', 'applied_at', 'users.name as decider'])
    .where('plan_changes.account_id', '=', accountId)
    .orderBy('effective_from', 'desc')
    .execute();
  return rows.map(({ plan, day, decided_at, applied_at, decider }) => ({
    plan,
    from: day,
    state: applied_at === null ? 'planned' : 'applied',
    decidedAt: decided_at.toISOString(),
    decidedBy: decider ?? '',
  }));
}

function requestOf(db: Kysely<Tables>, accountId: string) {
  return db
    .selectFrom('account_requests')
    .select(['number', 'asked'])
    .where('opened_account_id', '=', accountId)
    .executeTakeFirst();
}

function wishOf(asked: object): Pick<AccountView, 'wishedSignInMode'> {
  const { signInMode } = asked as Partial<AccountRequest>;
  return signInMode === undefined ? {} : { wishedSignInMode: signInMode };
}
