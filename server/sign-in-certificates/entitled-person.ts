import { Refusal } from '#core/errors/refusal.ts';
import { proofLasts } from '#core/policy/sessions.ts';
import type { Running } from '../commands/handler.ts';

/** By what somebody may have a certificate: a session in which they proved who they are, or a mailed link. */
export type Entitlement =
  | { readonly kind: 'session'; readonly sessionId: string; readonly userId: string }
  | { readonly kind: 'link'; readonly linkId: string };

export interface EntitledPerson {
  readonly userId: string;
  readonly accountId: string;
  readonly name: string;
  readonly mail: string;
  readonly accountName: string;
}

/**
 * Who it is that is entitled, read from the database and held until the commit, so that a block that comes meanwhile
 * finds their certificate and revokes it.
 * @throws Refusal `signin.required`, `signin.proofRequired`, `signin.userBlocked`, `signin.suspended`, `link.unknown`
 * @throws Error for a link that this command has not used up: a fault, since the way here does it before
 */
export async function entitledPerson(running: Running, entitlement: Entitlement): Promise<EntitledPerson> {
  const userId =
    entitlement.kind === 'session'
      ? await bySession(running, entitlement)
      : await byLink(running, entitlement);
  const person = await running.transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['users.user_id', 'users.account_id', 'users.name', 'mail', 'accounts.name as account_name'])
    .select(['suspended_at', 'blocked_at'])
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .where('kind', '=', 'customer')
    .forUpdate('users')
    .executeTakeFirst();
  if (person === undefined) throw new Refusal('link.unknown');
  if (person.blocked_at !== null) throw new Refusal('signin.userBlocked');
  if (person.suspended_at !== null) throw new Refusal('signin.suspended');
  return {
    userId: person.user_id,
    accountId: person.account_id,
    name: person.name,
    mail: person.mail,
    accountName: person.account_name,
  };
}

async function bySession(
  { transaction, now }: Running,
  { sessionId, userId }: Entitlement & { readonly kind: 'session' },
): Promise<string> {
  const session = await transaction
    .selectFrom('sessions')
    .select(['user_id', 'proven_at'])
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('audience', '=', 'portal')
    .executeTakeFirst();
  if (session === undefined) throw new Refusal('signin.required');
  if (now.getTime() - session.proven_at.getTime() > proofLasts) throw new Refusal('signin.proofRequired');
  return session.user_id;
}

async function byLink(
  { transaction, now }: Running,
  { linkId }: Entitlement & { readonly kind: 'link' },
): Promise<string> {
  const link = await transaction
    .selectFrom('one_time_links')
    .select('user_id')
    .where('link_id', '=', linkId)
    .where('purpose', '=', 'certificate')
    .where('used_at', '=', now)
    .executeTakeFirst();
  if (link === undefined) throw new Error('refused to sign: no link was used up');
  return link.user_id;
}
