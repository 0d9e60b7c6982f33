import type { FastifyRequest } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';

/**
 * A change must come from the portal's own pages. Browsers say where a request comes from and pages cannot forge it;
 * programs say nothing, and are let through as long as they bring no cookie, which only a browser would.
 * @throws Refusal `request.foreignOrigin`
 */
export function checkOrigin({ headers }: Pick<FastifyRequest, 'headers'>, origin: string): void {
  const site = headers['sec-fetch-site'];
  const isForeignOrigin = headers.origin !== undefined && headers.origin !== origin;
  const isForeignSite = site !== undefined && site !== 'same-origin';
  const isUnsaid = headers.origin === undefined && site === undefined;
  if (isForeignOrigin || isForeignSite || (isUnsaid && headers.cookie !== undefined)) {
    throw new Refusal('request.foreignOrigin');
  }
}
