import type { extensionAccessReadings as catalogue } from '#core/portal/readings/extension-access.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';

export const extensionAccessReadings: ReadingHandlers<typeof catalogue> = {};
