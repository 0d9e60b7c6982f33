import { Refusal } from '#core/errors/refusal.ts';
import { clientVersionHeader, protocolVersion, unattendedHeader } from '#core/portal/api.ts';
import { type PullAnswer, type PushAnswer, syncPath } from '#core/sync/protocol.ts';
import { withOctets } from '../portal/answer.ts';
import type { Told, Transport } from './transport.ts';

/** A portal that hangs would otherwise keep the lock, and every other tab waiting. */
const patience = 60_000;

/** The way to the portal by the session's cookie. */
export function portalTransport(fetcher: typeof fetch): Transport {
  async function send(url: string, init: RequestInit): ReturnType<typeof withOctets> {
    const headers = { ...init.headers, [clientVersionHeader]: String(protocolVersion) };
    let response: Response;
    try {
      response = await fetcher(url, {
        ...init,
        headers,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(patience),
      });
      return await withOctets(response);
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      throw new Refusal('server.unavailable', {}, { cause });
    }
  }
  return {
    pull: async (query): Promise<Told> => {
      const { content, octets } = await send(`${syncPath}?${new URLSearchParams(query)}`, {
        // Nobody need be there for the device to ask: the session rests meanwhile.
        headers: { [unattendedHeader]: '1' },
      });
      return { ...(content as PullAnswer), ...(octets && { octets }) };
    },
    push: async (request) => {
      const { content } = await send(syncPath, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      return content as PushAnswer;
    },
  };
}
