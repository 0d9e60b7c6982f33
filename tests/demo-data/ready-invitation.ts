import type { User } from '../../core/accounts/actor.ts';
import { rights } from '../../core/accounts/rights.ts';
import { execute } from '../../server/commands/executor.ts';
import { listOrders } from '../../server/orders/list-orders.ts';
import type { Portal } from '../../server/portal.ts';
import { demoComposition } from './holders.ts';
import { freshLink } from './load-demo.ts';
import { loadingSession } from './loading-session.ts';
import { demoAccounts } from './people.ts';

/** A link that waits to be clicked: of the newest order that waits, or, when all were accepted, of a new one. */
export async function readyInvitation(portal: Portal): Promise<string> {
  const user = await firstUser(portal);
  const waiting = await listOrders(portal, user, { state: 'awaitingHolder', limit: '1' });
  return freshLink(portal, waiting.rows[0]?.reference ?? (await placeAnother(portal, user)));
}

async function firstUser(portal: Portal): Promise<User> {
  const login = demoAccounts[0]?.superUser.login ?? '';
  const { user_id, account_id, name } = await portal.database.tables
    .selectFrom('users')
    .select(['user_id', 'account_id', 'name'])
    .where('login', '=', login)
    .executeTakeFirstOrThrow();
  return {
    kind: 'user',
    accountId: account_id,
    userId: user_id,
    name,
    superUser: true,
    rights,
    session: loadingSession,
  };
}

async function placeAnother(portal: Portal, actor: User): Promise<string> {
  const { result } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'order.place@1',
    actor,
    args: { product: 'mail-professional-1y', composition: demoComposition(0, 0), language: 'fr' },
  });
  return result.reference;
}
