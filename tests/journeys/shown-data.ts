import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder } from '../portal/orders.ts';
import type { ShownData } from './screens.ts';

/** Makes the orders that the screens show, once for each portal. */
export async function makeShownData(portal: FurnishedPortal): Promise<ShownData> {
  const awaiting = await inviteHolder(portal, { mailbox: `ada.${Date.now()}@example.com`, language: 'fr' });
  const delivered = await inviteHolder(portal, { mailbox: `zoe.${Date.now()}@example.com`, language: 'fr' });
  await acceptInvitation(portal.origin, delivered.link, 'un mot de passe de clé');
  await deliverOrder(portal, delivered.reference);
  return { awaiting, delivered };
}
