import { Refusal } from '#core/errors/refusal.ts';
import type { syncReadings as catalogue } from '#core/portal/readings/sync.ts';
import { JsonText } from '../http/json-text.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { pull } from './pull.ts';
import { replicaSecret } from './replica-secret.ts';

export const syncReadings: ReadingHandlers<typeof catalogue> = {
  '/api/sync': async ({ portal, asker, query }) => {
    if (asker.kind !== 'user') throw new Refusal('right.missing');
    return new JsonText(await pull(portal, asker, query));
  },
  '/api/sync/secret': async ({ portal, asker }) => {
    if (asker.kind !== 'user') throw new Refusal('right.missing');
    return { secret: await replicaSecret(portal, asker.userId) };
  },
};
