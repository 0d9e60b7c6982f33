import type { Running } from '../commands/handler.ts';

/** From here on the portal may try as often as at the beginning. */
export async function forgetFailures({ transaction }: Running, orderId: string): Promise<void> {
  await transaction.deleteFrom('renewal_failures').where('order_id', '=', orderId).execute();
}
