import type { FastifyRequest } from 'fastify';
import type { Actor } from '#core/accounts/actor.ts';
import type { Origin } from '#core/portal/journal-views.ts';
import type { Caller } from '../commands/caller.ts';

const longestDevice = 300;

/** From where a request comes. */
export function callerOf(request: Pick<FastifyRequest, 'headers' | 'ip'>, actor: Actor): Caller {
  return {
    address: request.ip,
    // Control characters cannot be stored, and no browser sends any.
    device: (request.headers['user-agent'] ?? '').replaceAll(/\p{C}/gu, '').slice(0, longestDevice),
    origin: originOf(request, actor),
  };
}

function originOf({ headers }: Pick<FastifyRequest, 'headers'>, actor: Actor): Origin {
  if (actor.kind === 'apiUser') return 'api';
  if ('session' in actor && actor.session.audience === 'extension') return 'extension';
  return /^[a-z]+-extension:\/\//.test(headers.origin ?? '') ? 'extension' : 'portal';
}
