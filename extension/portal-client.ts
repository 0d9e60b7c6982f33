import type { CommandInput, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import { isErrorCode, Refusal, type RefusalDetail } from '#core/errors/refusal.ts';
import { clientVersionHeader, extensionScheme, protocolVersion, unattendedHeader } from '#core/portal/api.ts';
import type { Readings } from '#core/portal/readings/catalogue.ts';
import type { SessionView } from '#core/portal/views.ts';

/** The portal as the extension sees it; whatever goes wrong arrives as a Refusal. */
export interface PortalClient {
  readonly origin: string;
  readonly session: (token: string) => Promise<SessionView>;
  /** Of a path without parameters; empty and undefined values of the query are left out. */
  readonly read: <Path extends keyof Readings>(path: Path, options: ReadOptions) => Promise<Readings[Path]>;
  readonly run: <Name extends CommandName>(
    name: Name,
    args: CommandInput<Name>,
    token?: string,
    /** Kept across retries of one wish, which the portal then grants once; made anew when left out. */
    id?: string,
  ) => Promise<CommandResult<Name>>;
}

interface ReadOptions {
  readonly token: string;
  readonly query?: Readonly<Record<string, number | string | undefined>>;
  /** Nobody asked for it: the session does not last longer for it. */
  readonly unattended?: boolean;
}

interface Connection {
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly newId: () => string;
}

export function createPortalClient({ origin, fetch, newId }: Connection): PortalClient {
  const ask = async (path: string, token: string | undefined, init: RequestInit = {}): Promise<unknown> => {
    const headers = new Headers(init.headers);
    headers.set(clientVersionHeader, String(protocolVersion));
    if (token !== undefined) headers.set('authorization', `${extensionScheme} ${token}`);
    let response: Response;
    try {
      // The portal's own cookie is not the extension's to use.
      response = await fetch(`${origin}${path}`, {
        ...init,
        headers,
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch (cause) {
      throw new Refusal('server.unavailable', {}, { cause });
    }
    return answerOf(response);
  };
  return {
    origin,
    session: async (token) => (await ask('/api/session', token)) as SessionView,
    read: async (path, { token, query = {}, unattended = false }) => {
      const given = Object.entries(query).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [[name, String(value)]],
      );
      const asked = given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
      const init = unattended ? { headers: { [unattendedHeader]: '1' } } : {};
      return (await ask(asked, token, init)) as Readings[typeof path];
    },
    run: async (name, args, token, id = newId()) => {
      const body = JSON.stringify({ id, name, args });
      const headers = { 'content-type': 'application/json' };
      const done = await ask('/api/commands', token, { method: 'POST', headers, body });
      return (done as { readonly result: CommandResult<typeof name> }).result;
    },
  };
}

async function answerOf(response: Response): Promise<unknown> {
  const content = (await contentOf(response)) as { code?: unknown; detail?: RefusalDetail } | undefined;
  if (response.ok && content !== undefined) return content;
  if (isErrorCode(content?.code)) throw new Refusal(content.code, content.detail ?? {});
  if (response.status === 426) throw new Refusal('command.clientTooOld');
  // Something on the way answered in the portal's place.
  throw new Refusal('server.unavailable', { status: response.status });
}

async function contentOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return undefined;
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw new Refusal('server.unavailable', {}, { cause });
  }
}
