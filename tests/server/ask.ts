import type { FastifyInstance } from 'fastify';
import type { CommandInput, CommandName } from '../../core/commands/catalogue.ts';

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

/** Sends one command as the portal's own page would. */
export function send<Name extends CommandName>(
  app: FastifyInstance,
  name: Name,
  args: CommandInput<Name>,
  {
    headers = {},
    id = crypto.randomUUID(),
    remoteAddress = '127.0.0.1',
  }: {
    readonly headers?: Record<string, string>;
    readonly id?: string;
    readonly remoteAddress?: string;
  } = {},
): Promise<Answer> {
  return app.inject({
    method: 'POST',
    url: '/api/commands',
    headers: { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin', ...headers },
    payload: { id, name, args },
    remoteAddress,
  });
}

/** Reads one address. */
export function read(
  app: FastifyInstance,
  url: string,
  headers: Record<string, string> = {},
  { remoteAddress = '127.0.0.1' }: { readonly remoteAddress?: string } = {},
): Promise<Answer> {
  return app.inject({ method: 'GET', url, headers, remoteAddress });
}
