import type { User } from '../../core/accounts/actor.ts';
import type { PullAnswer } from '../../core/sync/protocol.ts';
import { readAnswer, unpackRows } from '../../pwa/account-replica/read-answer.ts';
import type { Portal } from '../../server/portal.ts';
import { pull } from '../../server/sync/pull.ts';

/** What the portal answers to a device, with whole orders as rows. */
export async function pullWhole(
  portal: Portal,
  user: User,
  query: Readonly<Record<string, string>>,
  pageSize?: number,
): Promise<PullAnswer> {
  const { orders, ...answer } = readAnswer(await pull(portal, user, query, pageSize));
  const { order } = answer.kinds;
  if (order === undefined || orders === undefined) return answer;
  return { ...answer, kinds: { ...answer.kinds, order: { ...order, rows: unpackRows(orders.whole) } } };
}
