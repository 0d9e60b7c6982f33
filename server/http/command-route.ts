import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type CommandName, isCommandName } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { type CommandDone, clientVersionHeader, protocolVersion } from '#core/portal/api.ts';
import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';
import { checkOrigin } from './check-origin.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { whoAsks } from './who-asks.ts';

/** `POST /api/commands`: the one way in for changes. */
export function addCommandRoute(app: FastifyInstance, portal: Portal): void {
  const attempts = new FailedAttempts(portal.platform.now);
  app.post('/api/commands', { bodyLimit: 131_072 }, async (request, reply): Promise<CommandDone> => {
    checkOrigin(request, portal.settings.origin);
    checkClientVersion(request);
    const { id, name, args } = readBody(request.body);
    const actor = await whoAsks(portal, request);
    const guess = guessOf(name, args);
    const didNotFail = guess && attempts.begin(request.ip, guess.login);
    try {
      const { result, session } = await execute(portal, { id, name, args, actor, address: request.ip });
      if (typeof session === 'string') setSessionCookie(reply, session);
      if (session === null) clearSessionCookie(reply);
      didNotFail?.();
      return { result };
    } catch (error) {
      if (!isWrongGuess(error)) didNotFail?.();
      throw error;
    }
  });
}

function checkClientVersion({ headers }: FastifyRequest): void {
  const version = headers[clientVersionHeader];
  if (version !== undefined && !(Number(version) >= protocolVersion)) {
    throw new Refusal('command.clientTooOld');
  }
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

/** What a command tries out: the password of a login, or a one-time link. */
function guessOf(name: CommandName, args: unknown): { readonly login: string | undefined } | undefined {
  if (name === 'password.set@1') return { login: undefined };
  if (name !== 'session.signIn@1') return undefined;
  const login = (args as { login?: unknown } | null)?.login;
  return { login: typeof login === 'string' ? login.trim().toLowerCase().slice(0, 254) : '' };
}

function isWrongGuess(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'signin.failed' || error.code === 'link.unknown');
}
