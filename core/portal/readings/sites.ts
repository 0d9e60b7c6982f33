import type { SiteView } from '../site-views.ts';
import { reading } from './definition.ts';
import { orderReaders } from './orders.ts';

export const siteReadings = {
  /**
   * The certificates that cover a host (EXT-4). Query: `host`. Whoever may read the orders, of the same accounts; what is
   * no host is covered by none.
   */
  '/api/certificates/for-host': reading<SiteView>({ permitted: orderReaders, extension: true }),
} as const;
