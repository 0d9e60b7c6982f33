import type { FastifyInstance } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import { eventsPath, eventsRule } from '#core/portal/server-events.ts';
import { ownPerson } from '../alerts/own-person.ts';
import type { Portal } from '../portal.ts';
import { whoMayRead } from './reading-routes.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Server-sent events, as long as the session lasts: an open stream does not keep it alive. */
export function addEventRoute(app: FastifyInstance, portal: Portal): void {
  app.addHook('preClose', async () => portal.events.close());
  app.get(eventsPath, { compress: false }, async (request, reply) => {
    const { accountId, userId, session } = ownPerson(await whoMayRead(portal, request, eventsRule));
    const token = readSessionCookie(request) ?? '';
    const stream = portal.events.open({
      accountId,
      userId,
      sessionId: session.sessionId,
      isStillThere: () => portal.sessions.isAlive(token, portal.platform.now()),
    });
    if (stream === undefined) throw new Refusal('request.tooMany');
    return (
      reply
        .header('cache-control', 'no-store')
        // Proxies such as nginx pass on what comes as it comes.
        .header('x-accel-buffering', 'no')
        .type('text/event-stream')
        .send(stream)
    );
  });
}
