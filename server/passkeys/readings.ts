import type { passkeyReadings as catalogue } from '#core/portal/readings/passkeys.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { listPasskeys } from './list-passkeys.ts';

export const passkeyReadings: ReadingHandlers<typeof catalogue> = {
  '/api/me/passkeys': ({ portal, asker }) => listPasskeys(portal.database.tables, actingPerson(asker).userId),
};
