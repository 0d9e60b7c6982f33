import type { FastifyRequest } from 'fastify';
import type { CommandName } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { extensionScheme } from '#core/portal/api.ts';
import { firefoxRequestOrigin } from '#core/portal/extension-origins.ts';
import type { Settings } from '../settings.ts';

type Request = Pick<FastifyRequest, 'headers'>;
type Origins = Pick<Settings, 'extensionOrigins' | 'origin'>;

/** What the extension asks for before it has a token. */
const extensionBegins: readonly CommandName[] = [
  'extension.redeem@1',
  'extension.signIn@1',
  'passkey.challenge@1',
];

/**
 * A change must come from the portal's own pages, or from the extension by its token. Browsers say where a request
 * comes from and pages cannot forge it; programs say nothing, and are let through as long as they bring no cookie,
 * which only a browser would.
 * @throws Refusal `request.foreignOrigin`
 */
export function checkOrigin({ headers }: Request, origins: Origins, name: CommandName): void {
  if (isExtension(headers.origin, origins)) {
    const hasToken = headers.authorization?.startsWith(`${extensionScheme} `) === true;
    // Browsers give extensions the cookies of sites that they may reach: theirs is the token.
    if (headers.cookie === undefined && (hasToken || extensionBegins.includes(name))) return;
    throw new Refusal('request.foreignOrigin');
  }
  const site = headers['sec-fetch-site'];
  const isForeignOrigin = headers.origin !== undefined && headers.origin !== origins.origin;
  const isForeignSite = site !== undefined && site !== 'same-origin';
  const isUnsaid = headers.origin === undefined && site === undefined;
  if (isForeignOrigin || isForeignSite || (isUnsaid && headers.cookie !== undefined)) {
    throw new Refusal('request.foreignOrigin');
  }
}

/**
 * A cookie lets only the portal's own pages read, and whoever types an address: an extension that may reach the portal
 * is lent it by the browser. Chrome tells them apart; Firefox calls such a read the page's own, though not a change.
 * @throws Refusal `request.foreignOrigin`
 */
export function checkReader({ headers }: Request, { origin }: Origins): void {
  if (headers.cookie === undefined) return;
  const site = headers['sec-fetch-site'];
  const isTyped = site === 'none' && headers['sec-fetch-mode'] === 'navigate';
  const isForeignOrigin = headers.origin !== undefined && headers.origin !== origin;
  if (isForeignOrigin || (site !== undefined && site !== 'same-origin' && !isTyped)) {
    throw new Refusal('request.foreignOrigin');
  }
}

function isExtension(origin: string | undefined, { extensionOrigins }: Origins): boolean {
  return origin !== undefined && (extensionOrigins.includes(origin) || firefoxRequestOrigin.test(origin));
}
