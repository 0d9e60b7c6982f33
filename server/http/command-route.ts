import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type CommandName, isCommandName } from '#core/commands/catalogue.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { largestDocument } from '#core/policy/file-sizes.ts';
import type { CommandDone } from '#core/portal/api.ts';
import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';
import { callerOf } from './caller-of.ts';
import { checkClientVersion } from './check-client-version.ts';
import { checkOrigin } from './check-origin.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { whoAsks } from './who-asks.ts';

/** `POST /api/commands`: the one way in for changes. */
export function addCommandRoute(app: FastifyInstance, portal: Portal): void {
  const attempts = new FailedAttempts(portal.platform.now);
  const sendings = new FailedAttempts(portal.platform.now);
  // Only who has signed in may send more than commands usually are: a file is held in memory before it is looked at.
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    if (isUsual(request)) return;
    const { kind } = await whoAsks(portal, request);
    if (kind !== 'user') throw new Refusal('request.tooLarge');
  };
  app.post(
    '/api/commands',
    { bodyLimit: largest, onRequest },
    async (request, reply): Promise<CommandDone> => {
      const { id, name, args } = readBody(request.body);
      if (!isUsual(request) && name !== 'document.attach@1') throw new Refusal('request.tooLarge');
      checkOrigin(request, portal.settings, name);
      checkClientVersion(request);
      const actor = await whoAsks(portal, request);
      if (anonymousSendings.includes(name)) sendings.begin(request.ip);
      const didNotFail = guesses.includes(name) ? attempts.begin(request.ip) : undefined;
      try {
        const caller = callerOf(request, actor);
        const { result, session } = await execute(portal, { id, name, args, actor, caller });
        if (typeof session === 'string') setSessionCookie(reply, session);
        if (session === null) clearSessionCookie(reply);
        if (!alwaysCounted.includes(name)) didNotFail?.();
        return { result };
      } catch (error) {
        if (!isWrongGuess(error)) didNotFail?.();
        throw error;
      }
    },
  );
}

/** Bytes of a command; of one that carries a document in base64, with what else it says. */
const usual = 131_072;
const largest = Math.ceil(largestDocument / 3) * 4 + 16_384;

/** A length that is not told may be any. */
function isUsual({ headers }: FastifyRequest): boolean {
  return Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= usual;
}

function readBody(body: unknown): {
  readonly id: string;
  readonly name: CommandName;
  readonly args: unknown;
} {
  const { id, name, args } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  if (typeof id !== 'string' || typeof name !== 'string') throw new Refusal('request.malformed');
  if (!isCommandName(name)) throw new Refusal('command.unknown', { name: name.slice(0, 64) });
  return { id, name, args };
}

/** What tries out a password, a one-time link, a pairing code, or has a mail sent. */
const guesses: readonly CommandName[] = [
  'access.recover@1',
  'access.unblock@1',
  'extension.redeem@1',
  'password.change@1',
  'password.set@1',
  'session.prove@1',
  'session.signIn@1',
];
/** What anybody may send, with mail to an address of their choice: counted apart, so that nobody is kept from signing in. */
const anonymousSendings: readonly CommandName[] = ['accountRequest.send@1', 'personalData.requestByMail@1'];
/** Whoever asks for mails is told nothing, so that each time counts. */
const alwaysCounted: readonly CommandName[] = ['access.recover@1'];
const wrongGuesses: readonly ErrorCode[] = [
  'extension.codeUnknown',
  'link.unknown',
  'password.wrong',
  'signin.blocked',
  'signin.failed',
  'signin.notProven',
];

function isWrongGuess(error: unknown): boolean {
  return error instanceof Refusal && wrongGuesses.includes(error.code);
}
