import { createHash } from 'node:crypto';
import { Refusal } from '#core/errors/refusal.ts';
import { renewalTimes } from '#core/orders/renewal-window.ts';
import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';
import { end, endsBetween } from './renewable-condition.ts';

/** In one go; the next one comes a minute later. */
const most = 100;

/**
 * Orders the renewals that accounts have left to the portal, once their day has come (AUR-1): those whose certificates end
 * soonest first. One that fails is told and tried again later, and holds up no other.
 */
export async function renewWhatIsDue(portal: Portal): Promise<void> {
  for (const due of await dueRenewals(portal)) {
    const actor = { kind: 'system', name: 'renewals' } as const;
    const { reference, failures } = due;
    try {
      await execute(portal, { id: idOfTry(due), name: 'order.renew@1', args: { reference }, actor });
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'server.fault';
      await execute(portal, {
        id: portal.platform.newId(),
        name: 'renewal.noteFailure@1',
        args: { reference, failures, code },
        actor,
      });
    }
  }
}

interface Due {
  readonly orderId: string;
  readonly reference: string;
  readonly since: Date | null;
  readonly failures: number;
}

function dueRenewals({ database, platform }: Portal): Promise<readonly Due[]> {
  const now = platform.now();
  const after = (ms: number) => new Date(now.getTime() + ms);
  return database.tables
    .selectFrom('orders')
    .leftJoin('renewal_failures as failed', 'failed.order_id', 'orders.order_id')
    .select(({ fn, val }) => [
      'orders.order_id as orderId',
      'reference',
      'automatic_renewal_since as since',
      fn.coalesce('failed.failures', val(0)).as('failures'),
    ])
    .where('automatic_renewal_since', 'is not', null)
    .where('renewed_by', 'is', null)
    .where(endsBetween(after(-renewalTimes.closes), after(renewalTimes.automatic)))
    .where(({ or, eb }) => or([eb('failed.order_id', 'is', null), eb('failed.try_again_at', '<=', now)]))
    .orderBy(end)
    .limit(most)
    .execute();
}

/**
 * The same for one try on every server and after every crash, so that the portal does it once: a UUID of version 8 (RFC 9562
 * §5.8). Told anew to renew it, or after a failure, it is another.
 */
function idOfTry({ orderId, since, failures }: Due): string {
  const hash = createHash('sha256').update(`${orderId} ${since?.toISOString()} ${failures}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
