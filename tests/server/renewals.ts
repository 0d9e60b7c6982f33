import type { Operator, User } from '../../core/accounts/actor.ts';
import type { TestPortal } from './open-test-portal.ts';
import { readyOrder, run } from './orders.ts';

/** @returns the reference of an order whose certificate was issued now, for a year */
export async function deliveredOrder(
  { portal }: TestPortal,
  { user, operator }: { readonly user: User; readonly operator: Operator },
): Promise<string> {
  const reference = await readyOrder(portal, { user, operator });
  await run(portal, operator, 'order.deliver@1', { reference });
  return reference;
}

/** Moves the clock until the newest certificate of an order ends in so many days. */
export async function goToDaysBefore(
  { portal, clock }: TestPortal,
  reference: string,
  days: number,
): Promise<void> {
  const { not_after } = await portal.database.tables
    .selectFrom('certificates')
    .innerJoin('orders', 'orders.order_id', 'certificates.order_id')
    .select('not_after')
    .where('reference', '=', reference)
    .orderBy('issued_at', 'desc')
    .executeTakeFirstOrThrow();
  const left = (not_after.getTime() - portal.platform.now().getTime()) / 86_400_000;
  clock.advance({ days: left - days });
}
