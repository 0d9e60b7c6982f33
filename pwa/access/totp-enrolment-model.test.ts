import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { Environment } from '../shell/environment.ts';
import { createTotpEnrolment, grouped } from './totp-enrolment-model.ts';

const secret = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x' };

function setUp(...answers: (Refusal | object)[]) {
  const run = vi.fn(async (..._: unknown[]) => {
    const next = answers.shift();
    if (next instanceof Refusal) throw next;
    return next;
  });
  let ids = 0;
  const environment = { portal: { run }, newId: () => `id-${++ids}` } as unknown as Environment;
  return { enrolment: createTotpEnrolment(environment), run };
}

it('leads from the secret by a code to the recovery codes', async () => {
  const { enrolment, run } = setUp(secret, { recoveryCodes: ['A', 'B'] });
  expect(enrolment.step.value).toBe('begin');
  await enrolment.begin.run();
  expect([enrolment.step.value, enrolment.secret.value]).toEqual(['confirm', secret]);
  enrolment.confirm.set({ code: '123 456' });
  await enrolment.confirm.submit();
  expect([enrolment.step.value, enrolment.recoveryCodes.value]).toEqual(['codes', ['A', 'B']]);
  expect(run.mock.calls.map(([name]) => name)).toEqual(['totp.begin@1', 'totp.confirm@1']);
});

it('stays at the code that is wrong', async () => {
  const { enrolment } = setUp(secret, new Refusal('totp.wrongCode'));
  await enrolment.begin.run();
  enrolment.confirm.set({ code: '123456' });
  expect(await enrolment.confirm.submit()).toBe(false);
  expect([enrolment.step.value, enrolment.confirm.values.value.code]).toEqual(['confirm', '123456']);
});

it('makes what a lost answer had told anew', async () => {
  const silence = new Refusal('server.unavailable');
  const { enrolment, run } = setUp(silence, {}, secret, silence, {}, { recoveryCodes: ['C'] });
  await enrolment.begin.run();
  await enrolment.begin.run();
  expect(enrolment.secret.value).toEqual(secret);
  enrolment.confirm.set({ code: '123456' });
  await enrolment.confirm.submit();
  await enrolment.confirm.submit();
  expect(enrolment.recoveryCodes.value).toEqual(['C']);
  expect(run.mock.calls.map(([name, , options]) => [name, options])).toEqual([
    ['totp.begin@1', { id: 'id-1' }],
    ['totp.begin@1', { id: 'id-1' }],
    ['totp.begin@1', { id: 'id-2' }],
    ['totp.confirm@1', { id: 'id-3' }],
    ['totp.confirm@1', { id: 'id-3' }],
    ['totp.renewRecoveryCodes@1', { id: 'id-4' }],
  ]);
});

it('writes a secret in groups', () => {
  expect(grouped('JBSWY3DPEHPK3PXPAB')).toBe('JBSW Y3DP EHPK 3PXP AB');
});
