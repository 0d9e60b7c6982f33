import { Refusal } from '#core/errors/refusal.ts';
import { orderState, stepsDone } from '#core/orders/state.ts';
import type { HolderView } from '#core/portal/views.ts';
import type { Portal } from '../portal.ts';
import { certificateViews } from './certificate-view.ts';
import { invitationView } from './invitation-view.ts';
import { loadOrder } from './load-orders.ts';

/** What the holder of a link sees of the order; neither its comments nor its history. */
export async function holderView(
  { database, platform, issuance }: Portal,
  orderId: string,
): Promise<HolderView> {
  const order = await loadOrder(database.tables, orderId);
  if (order === undefined) throw new Refusal('invitation.unknown');
  const now = platform.now();
  return {
    reference: order.reference,
    product: order.product,
    composition: order.composition,
    instructions: order.instructions,
    requesterName: order.requester.name,
    accountName: order.accountName,
    language: order.language,
    state: orderState(order, now),
    // Who let the order through is the account's own matter.
    stepsDone: stepsDone(order).filter((step) => step !== 'approved'),
    invitation: invitationView(order, now),
    ...(order.request === undefined ? {} : { spkiSha256: order.request.spkiSha256 }),
    ...(order.refusalReason === undefined ? {} : { refusalReason: order.refusalReason }),
    certificates: certificateViews(issuance, order),
  };
}
