import type { siteReadings as catalogue } from '#core/portal/readings/sites.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { certificatesForHost } from './certificates-for-host.ts';

export const siteReadings: ReadingHandlers<typeof catalogue> = {
  '/api/certificates/for-host': ({ portal, asker, query }) => certificatesForHost(portal, asker, query),
};
