import { Refusal } from '#core/errors/refusal.ts';
import { clientVersionHeader, protocolVersion, unattendedHeader } from '#core/portal/api.ts';
import { type PullAnswer, type PushAnswer, syncPath } from '#core/sync/protocol.ts';
import { answerOf } from '../portal/answer.ts';
import type { Transport } from './transport.ts';

/** A portal that hangs would otherwise keep the lock, and every other tab waiting. */
const patience = 60_000;

/** The way to the portal by the session's cookie. */
export function portalTransport(fetcher: typeof fetch): Transport {
  async function send(url: string, init: RequestInit): Promise<unknown> {
    const headers = { ...init.headers, [clientVersionHeader]: String(protocolVersion) };
    let response: Response;
    try {
      response = await fetcher(url, {
        ...init,
        headers,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(patience),
      });
      return await answerOf(response);
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      throw new Refusal('server.unavailable', {}, { cause });
    }
  }
  return {
    pull: async (query) =>
      (await send(`${syncPath}?${new URLSearchParams(query)}`, {
        // Nobody need be there for the device to ask: the session rests meanwhile.
        headers: { [unattendedHeader]: '1' },
      })) as PullAnswer,
    push: async (request) =>
      (await send(syncPath, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      })) as PushAnswer,
  };
}
