import { Refusal } from '#core/errors/refusal.ts';
import type { syncReadings as catalogue } from '#core/portal/readings/sync.ts';
import { checkClientVersion } from '../http/check-client-version.ts';
import { Octets } from '../http/octets.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { pull } from './pull.ts';
import { replicaSecret } from './replica-secret.ts';

export const syncReadings: ReadingHandlers<typeof catalogue> = {
  '/api/sync': async ({ portal, asker, query, request }) => {
    checkClientVersion(request);
    if (asker.kind !== 'user') throw new Refusal('right.missing');
    return new Octets(await pull(portal, asker, query));
  },
  '/api/sync/secret': async ({ portal, asker }) => {
    if (asker.kind !== 'user') throw new Refusal('right.missing');
    return { secret: await replicaSecret(portal, asker.userId) };
  },
};
