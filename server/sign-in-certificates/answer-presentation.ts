import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { URL } from 'node:url';
import { toBase64 } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { signInPath } from '#core/portal/api.ts';
import { execute } from '../commands/executor.ts';
import { isDatabaseAway } from '../database/is-database-away.ts';
import { callerOf } from '../http/caller-of.ts';
import type { FailedAttempts } from '../http/failed-attempts.ts';
import type { Log } from '../log.ts';
import type { Portal } from '../portal.ts';
import { isSecret } from '../signin/secret.ts';

interface Answering {
  readonly portal: Portal;
  readonly attempts: FailedAttempts;
  readonly log: Log;
}

/** Nothing here is shown, framed, kept or told to the next site. It gives and reads no cookie, and sets no HSTS: both would hold for the portal's own port as well (RFC 6265 §8.5, RFC 6797 §8.3). */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const actor = { kind: 'system', name: 'certificate listener' } as const;

/**
 * Answers a browser that was sent here to present its certificate: back to the sign-in page, with a ticket or with the
 * code of the refusal in the fragment, which no server sees.
 */
export async function answerPresentation(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin } = answering.portal.settings;
  const url = new URL(request.url ?? '/', 'https://listener');
  const isAsked = request.method === 'GET' && url.pathname === '/sign-in' && isNavigation(request);
  const fragment = isAsked ? await outcome(answering, request, url.searchParams.get('challenge') ?? '') : '';
  // A browser that was refused chooses again: on a new connection, where it is asked again.
  const ending = fragment.includes('refusal=') ? { connection: 'close' } : {};
  response.writeHead(303, { ...headers, ...ending, location: `${origin}${signInPath}${fragment}` }).end();
}

/** A page cannot have this asked for behind the person's back: only a window that goes here is answered. */
function isNavigation({ headers: { 'sec-fetch-dest': destination } }: IncomingMessage): boolean {
  return destination === undefined || destination === 'document';
}

async function outcome(answering: Answering, request: IncomingMessage, challenge: string): Promise<string> {
  // The page that sent the browser here knows its own challenge again: another that waits is not confused.
  const own = isSecret(challenge) ? { challenge } : {};
  try {
    return `#${new URLSearchParams({ ...own, ticket: await present(answering, request, challenge) })}`;
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal.code === 'server.fault') answering.log('a certificate was not judged', error);
    const { minutes } = refusal.detail;
    return `#${new URLSearchParams({
      ...own,
      refusal: refusal.code,
      ...(typeof minutes === 'number' ? { minutes: String(minutes) } : {}),
    })}`;
  }
}

async function present(
  { portal, attempts }: Answering,
  request: IncomingMessage,
  challenge: string,
): Promise<string> {
  const { remoteAddress: ip = '' } = request.socket;
  const didNotFail = attempts.begin(ip);
  const certificate = (request.socket as TLSSocket).getPeerX509Certificate();
  const { result } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'signInCertificate.present@1',
    args: { challenge, ...(certificate === undefined ? {} : { certificate: toBase64(certificate.raw) }) },
    actor,
    caller: { ...callerOf({ headers: request.headers, ip }, actor), origin: 'tls' },
  });
  didNotFail();
  return result.ticket;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(isDatabaseAway(error) ? 'server.unavailable' : 'server.fault', {}, { cause: error });
}
