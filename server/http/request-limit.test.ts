import fastify from 'fastify';
import { expect, test } from 'vitest';
import { errorAnswer } from './error-answer.ts';
import { limitRequests } from './request-limit.ts';

test('an address that asks three thousand times at once is held off, and no other', async () => {
  const app = fastify();
  app.setErrorHandler(errorAnswer({ noteFault: String }));
  limitRequests(app);
  app.get('/', async () => ({}));
  const ask = async (remoteAddress: string) => (await app.inject({ url: '/', remoteAddress })).statusCode;
  const statuses = new Map<number, number>();
  for (let number = 0; number < 6000; number++) {
    const status = await ask('192.0.2.1');
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses.get(200)).toBeGreaterThanOrEqual(3000);
  expect(statuses.get(429)).toBeGreaterThan(0);
  expect(await ask('192.0.2.2')).toBe(200);
  await app.close();
});
