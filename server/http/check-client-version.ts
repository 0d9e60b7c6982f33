import type { FastifyRequest } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import { clientVersionHeader, protocolVersion } from '#core/portal/api.ts';

/** @throws Refusal `command.clientTooOld` where a client says that it was built from an older version */
export function checkClientVersion({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const version = headers[clientVersionHeader];
  if (version !== undefined && !(Number(version) >= protocolVersion)) {
    throw new Refusal('command.clientTooOld');
  }
}
