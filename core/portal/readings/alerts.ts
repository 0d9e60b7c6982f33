import type { AlertSettingsView, AlertsView } from '../alert-views.ts';
import { reading } from './definition.ts';

const everybody = [{ kind: 'user' }, { kind: 'operator' }] as const;

export const alertReadings = {
  /**
   * One's own. Query: `after` (a number, exclusive), `limit` (≤ 200). Oldest first when `after` is given, else newest
   * first. The extension reads those that are to reach it.
   */
  '/api/alerts': reading<AlertsView>({ permitted: everybody, extension: true }),
  '/api/me/alerts': reading<AlertSettingsView>({ permitted: everybody }),
} as const;
