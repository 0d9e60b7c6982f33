import type { Operator, User } from '#core/accounts/actor.ts';
import { mayApprove } from '#core/accounts/approvers.ts';
import { mayRead } from '#core/accounts/menu.ts';
import type { BadgesView } from '#core/portal/badges.ts';
import type { Database } from '../database/database.ts';
import { countAwaitingApproval } from '../orders/count-awaiting-approval.ts';
import { awaitsAcceptance, open, requested } from '../orders/state-condition.ts';
import type { Portal } from '../portal.ts';
import { renewableCondition } from '../renewals/renewable-condition.ts';
import { blockedLogins } from '../signin/guards.ts';

/** Counts beside the entries of the menu; each only for whom its list is. */
export function countBadges(portal: Portal, actor: Operator | User): Promise<BadgesView> {
  return actor.kind === 'operator' ? officeBadges(portal) : customerBadges(portal, actor);
}

async function customerBadges(portal: Portal, actor: User): Promise<BadgesView> {
  const { accountId } = actor;
  const [orders, approvals, users] = await Promise.all([
    mayRead(actor, '/api/orders') ? orderBadges(portal, accountId) : {},
    mayApprove(actor) ? approvalBadges(portal, accountId) : {},
    mayRead(actor, '/api/users') ? userBadges(portal, accountId) : {},
  ]);
  return { ...orders, ...approvals, ...users };
}

async function orderBadges({ database, platform }: Portal, accountId: string): Promise<BadgesView> {
  const current = database.tables
    .selectFrom('certificates')
    .select(({ fn }) => fn.count<number>('order_id').distinct().as('count'))
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('not_after', '>', platform.now());
  const [pending, valid, toAccept, renewals] = await Promise.all([
    openOrders(database.tables).where('orders.account_id', '=', accountId).executeTakeFirstOrThrow(),
    current.executeTakeFirstOrThrow(),
    current.where(awaitsAcceptance).executeTakeFirstOrThrow(),
    database.tables
      .selectFrom('orders')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('orders.account_id', '=', accountId)
      .where(renewableCondition(platform.now()))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    pendingOrders: pending.count,
    validProducts: valid.count - toAccept.count,
    toAccept: toAccept.count,
    renewals: renewals.count,
  };
}

async function approvalBadges({ database }: Portal, accountId: string): Promise<BadgesView> {
  return { approvals: await countAwaitingApproval(database.tables, accountId) };
}

async function userBadges({ database }: Portal, accountId: string): Promise<BadgesView> {
  const users = await database.tables
    .selectFrom('users')
    .select(['login', 'blocked_at'])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .execute();
  const failed = await blockedLogins(
    database.tables,
    users.map(({ login }) => login),
  );
  const blocked = users.filter(({ login, blocked_at }) => blocked_at !== null || failed.has(login));
  return { blockedUsers: blocked.length };
}

async function officeBadges({ database: { tables } }: Portal): Promise<BadgesView> {
  const [queue, requests, mails] = await Promise.all([
    openOrders(tables).where(requested).executeTakeFirstOrThrow(),
    tables
      .selectFrom('account_requests')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('decided_at', 'is', null)
      .executeTakeFirstOrThrow(),
    tables
      .selectFrom('mails')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', '=', 'failed')
      .executeTakeFirstOrThrow(),
  ]);
  return { queue: queue.count, accountRequests: requests.count, failedMails: mails.count };
}

/** Conditions that the database joins by, whole accounts at a time: a menu is counted often. */
function openOrders(db: Database) {
  return db
    .selectFrom('orders')
    .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(open);
}
