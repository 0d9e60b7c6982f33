import type { alertReadings as catalogue } from '#core/portal/readings/alerts.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { alertSettings } from './alert-settings.ts';
import { listAlerts } from './list-alerts.ts';

export const alertReadings: ReadingHandlers<typeof catalogue> = {
  '/api/alerts': ({ portal, asker, query }) => listAlerts(portal, asker, query),
  '/api/me/alerts': ({ portal, asker }) => alertSettings(portal, asker),
};
