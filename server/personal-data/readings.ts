import type { personalDataReadings as catalogue } from '#core/portal/readings/personal-data.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { personalDataView } from './personal-data-view.ts';

export const personalDataReadings: ReadingHandlers<typeof catalogue> = {
  '/api/personal-data': ({ portal, asker }) => personalDataView(portal, asker),
};
