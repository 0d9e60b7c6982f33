import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import {
  type ContactPoints,
  contactPoints,
  type StoredPreferences,
  usualInvoicing,
} from '#core/accounts/preferences.ts';
import type { Plan } from '#core/accounts/rights.ts';
import type { PreferencesView } from '#core/portal/administration-views.ts';
import type { Database } from '../database/database.ts';
import { countAwaitingApproval } from '../orders/count-awaiting-approval.ts';

/** The account's data and preferences, with the usual where nothing was set. */
export async function preferencesView(db: Database, accountId: string): Promise<PreferencesView> {
  const account = await db
    .selectFrom('accounts')
    .select(['name', 'plan', 'opened_at', 'identity', 'preferences', 'approval_mode'])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  const { contactPoints: set, invoicing } = account.preferences as StoredPreferences;
  const none = Object.fromEntries(contactPoints.map((point) => [point, { mail: '', language: 'fr' }]));
  return {
    accountName: account.name,
    plan: account.plan as Plan,
    openedAt: account.opened_at.toISOString(),
    ...(account.identity === null ? {} : { identity: account.identity as OrganisationIdentity }),
    approvalMode: account.approval_mode,
    awaitingApproval: await countAwaitingApproval(db, accountId),
    contactPoints: { ...(none as unknown as ContactPoints), ...set },
    invoicing: { ...usualInvoicing, ...invoicing },
  };
}
