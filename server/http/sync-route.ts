import type { FastifyInstance } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import { readingCatalogue } from '#core/portal/readings/catalogue.ts';
import { type PushAnswer, syncPath } from '#core/sync/protocol.ts';
import type { Portal } from '../portal.ts';
import { push } from '../sync/push.ts';
import { readPush } from '../sync/push-request.ts';
import { checkClientVersion } from './check-client-version.ts';
import { checkOrigin } from './check-origin.ts';
import { whoMayRead } from './reading-routes.ts';

/** Several commands of a device at once; each is as large as it would be alone. */
const bodyLimit = 8_000_000;

/** `POST /api/sync`: what waited on a device, in its order. The commands' own rules are looked at one by one. */
export function addSyncRoute(app: FastifyInstance, portal: Portal): void {
  app.post(syncPath, { bodyLimit }, async (request): Promise<PushAnswer> => {
    const sent = readPush(request.body);
    for (const { name } of sent.commands) checkOrigin(request, portal.settings, name);
    checkClientVersion(request);
    const user = await whoMayRead(portal, request, readingCatalogue[syncPath]);
    if (user.kind !== 'user') throw new Refusal('right.missing');
    return { lineage: user.lineage, ...(await push(portal, { user, request, sent })) };
  });
}
