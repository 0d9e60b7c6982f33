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
  }: { readonly headers?: Record<string, string>; readonly id?: string } = {},
): Promise<Answer> {
  return app.inject({
    method: 'POST',
    url: '/api/commands',
    headers: { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin', ...headers },
    payload: { id, name, args },
  });
}

/** Reads one address. */
export function read(
  app: FastifyInstance,
  url: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return app.inject({ method: 'GET', url, headers });
}
