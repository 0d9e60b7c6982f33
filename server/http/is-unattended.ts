import type { FastifyRequest } from 'fastify';
import { unattendedHeader } from '#core/portal/api.ts';
import { eventsPath } from '#core/portal/server-events.ts';

/** Nobody asks for events by hand: pages come back for them by themselves, and cannot set a header. */
export function isUnattended({ headers, url }: Pick<FastifyRequest, 'headers' | 'url'>): boolean {
  return headers[unattendedHeader] === '1' || url === eventsPath || url.startsWith(`${eventsPath}?`);
}
