import type { FastifyInstance } from 'fastify';
import { Refusal } from '#core/errors/refusal.ts';
import { Allowance } from './allowance.ts';

/** Fifty requests a second from one address on the whole, a minute's worth of them at once. */
const limit = { burst: 3000, refill: 20 } as const;

/** Holds off an address that asks without end. @throws Refusal `request.tooMany` */
export function limitRequests(app: FastifyInstance): void {
  const allowance = new Allowance(limit, () => performance.now());
  app.addHook('onRequest', (request, _reply, done) => {
    done(allowance.take(request.ip) > 0 ? new Refusal('request.tooMany') : undefined);
  });
}
