import { randomUUID } from 'node:crypto';
import type { Bytes } from '#core/bytes.ts';
import type { CommandInput, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import type { CommandDone } from '#core/portal/api.ts';

/** What a program would use: the portal's own API, with a session cookie once signed in. */
export interface PortalClient {
  readonly run: <Name extends CommandName>(
    name: Name,
    args: CommandInput<Name>,
  ) => Promise<CommandResult<Name>>;
  readonly read: <View>(path: string) => Promise<View>;
  readonly readOctets: (path: string) => Promise<Bytes>;
}

/** @param origin the portal's own origin, which changes must name */
export function createPortalClient(origin: string): PortalClient {
  let cookie = '';
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { origin, ...(cookie && { cookie }), ...init.headers };
    const response = await fetch(`${origin}${path}`, { ...init, headers });
    const set = response.headers.getSetCookie()[0];
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const ask = async (path: string, init: RequestInit): Promise<unknown> => (await send(path, init)).json();
  return {
    readOctets: async (path) => new Uint8Array(await (await send(path, {})).arrayBuffer()),
    read: async <View>(path: string) => (await ask(path, {})) as View,
    run: async <Name extends CommandName>(name: Name, args: CommandInput<Name>) => {
      const body = JSON.stringify({ id: randomUUID(), name, args });
      const answer = await ask('/api/commands', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
      return (answer as CommandDone<Name>).result;
    },
  };
}
