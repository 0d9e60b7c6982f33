import { Refusal } from '#core/errors/refusal.ts';
import { clientVersionHeader, protocolVersion, unattendedHeader } from '#core/portal/api.ts';
import { type PushAnswer, syncPath } from '#core/sync/protocol.ts';
import { answerOf, octetsOf } from '../portal/answer.ts';
import { readAnswer } from './read-answer.ts';
import type { Told, Transport } from './transport.ts';

/** A portal that hangs would otherwise keep the lock, and every other tab waiting. */
const patience = 60_000;

/** The way to the portal by the session's cookie. */
export function portalTransport(fetcher: typeof fetch): Transport {
  async function send<Content>(
    url: string,
    init: RequestInit,
    read: (response: Response) => Promise<Content>,
  ): Promise<Content> {
    const headers = { ...init.headers, [clientVersionHeader]: String(protocolVersion) };
    try {
      const response = await fetcher(url, {
        ...init,
        headers,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(patience),
      });
      return await read(response);
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      throw new Refusal('server.unavailable', {}, { cause });
    }
  }
  return {
    pull: (query): Promise<Told> =>
      send(
        `${syncPath}?${new URLSearchParams(query)}`,
        // Nobody need be there for the device to ask: the session rests meanwhile.
        { headers: { [unattendedHeader]: '1' } },
        async (response) => readAnswer(await octetsOf(response)),
      ),
    push: (request) =>
      send(
        syncPath,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(request),
        },
        async (response) => (await answerOf(response)) as PushAnswer,
      ),
  };
}
