import { Refusal } from '#core/errors/refusal.ts';
import type { orderReadings as catalogue } from '#core/portal/readings/orders.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { countAwaiting } from './count-awaiting.ts';
import { holderView } from './holder-view.ts';
import { listEnding } from './list-ending.ts';
import { listOrders } from './list-orders.ts';
import { listOrganisations } from './list-organisations.ts';
import { orderView } from './order-view.ts';

export const orderReadings: ReadingHandlers<typeof catalogue> = {
  '/api/invitation': async ({ portal, asker }) => {
    if (asker.kind !== 'holder') throw new Refusal('invitation.unknown');
    return holderView(portal, asker.orderId);
  },
  '/api/organisations': ({ portal, asker }) => listOrganisations(portal, asker),
  '/api/orders': ({ portal, asker, query }) => listOrders(portal, asker, query),
  '/api/orders/awaiting': ({ portal, asker }) => countAwaiting(portal, asker),
  '/api/orders/ending': ({ portal, asker }) => listEnding(portal, asker),
  '/api/orders/:reference': ({ portal, asker, params }) => orderView(portal, asker, params.reference ?? ''),
};
