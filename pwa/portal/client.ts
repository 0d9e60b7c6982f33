import type { CommandInput, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import {
  clientVersionHeader,
  invitationScheme,
  personalDataScheme,
  protocolVersion,
  unattendedHeader,
} from '#core/portal/api.ts';
import type { Readings } from '#core/portal/readings/catalogue.ts';
import { addressOf, type ReadOptions } from './address.ts';
import { answerOf } from './answer.ts';

interface RunOptions {
  /** Made once per wish of the person, kept across retries: the portal does the same id only once. */
  readonly id: string;
  readonly signal?: AbortSignal;
}

/** The portal as one person sees it. Whatever goes wrong arrives as a Refusal; an abort as its AbortError. */
export interface Portal {
  readonly read: <Path extends keyof Readings>(path: Path, options?: ReadOptions) => Promise<Readings[Path]>;
  readonly run: <Name extends CommandName>(
    name: Name,
    args: CommandInput<Name>,
    options: RunOptions,
  ) => Promise<CommandResult<Name>>;
}

export interface PortalConnection {
  readonly fetch: typeof fetch;
  /** Of an invitation link: the portal then knows the holder and ignores any session. */
  readonly invitation?: string;
  /** Of a link to personal data: the portal then knows the person and ignores any session. */
  readonly personalData?: string;
}

export function createPortal({ fetch, invitation, personalData }: PortalConnection): Portal {
  const headers: Record<string, string> = { [clientVersionHeader]: String(protocolVersion) };
  if (invitation !== undefined) headers.authorization = `${invitationScheme} ${invitation}`;
  if (personalData !== undefined) headers.authorization = `${personalDataScheme} ${personalData}`;

  const send = async (url: string, init: RequestInit): Promise<unknown> => {
    let response: Response;
    try {
      response = await fetch(url, {
        ...init,
        credentials: headers.authorization === undefined ? 'same-origin' : 'omit',
      });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new Refusal('server.unavailable', {}, { cause });
    }
    return answerOf(response);
  };

  return {
    read: async (path, options = {}) =>
      (await send(addressOf(path, options), {
        headers: options.unattended ? { ...headers, [unattendedHeader]: '1' } : headers,
        signal: options.signal ?? null,
      })) as Readings[typeof path],
    run: async (name, args, { id, signal }) => {
      const body = JSON.stringify({ id, name, args });
      const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
      const done = await send('/api/commands', { ...init, signal: signal ?? null });
      return (done as { readonly result: CommandResult<typeof name> }).result;
    },
  };
}
