import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import type { ErrorBody } from '#core/portal/api.ts';
import { isDatabaseAway } from '../database/is-database-away.ts';
import type { Portal } from '../portal.ts';

/**
 * Every answer that is not 2xx: a refusal by its code, a request that Fastify could not read by ours, a database that
 * is away as `server.unavailable`, and any fault as `server.fault` with the number under which the log has it.
 */
export function errorAnswer({
  noteFault,
}: Pick<Portal, 'noteFault'>): (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply {
  return (error, _request, reply) =>
    sendRefusal(reply, asRefusal(error) ?? new Refusal('server.fault', { id: noteFault(error) }));
}

function sendRefusal(reply: FastifyReply, { code, detail, status }: Refusal): FastifyReply {
  const body: ErrorBody = { code, detail };
  if (status === 503) reply.header('retry-after', '1');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(body);
}

function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return new Refusal('server.unavailable', {}, { cause: error });
  const { code, statusCode } = (error ?? {}) as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('request.tooLarge');
  if (statusCode === 404) return new Refusal('request.notFound');
  if (statusCode === 429) return new Refusal('request.tooMany');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Refusal('request.malformed');
  return undefined;
}
