import { expect, it } from 'vitest';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import { ownFirst } from './mode-facts.ts';

const now = new Date('2026-06-01T12:00:00.000Z');
const valid = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2027-01-01T00:00:00.000Z' };
const revoked = { ...valid, revokedAt: '2026-05-01T00:00:00.000Z' };
const expired = { ...valid, notAfter: '2026-05-01T00:00:00.000Z' };

it.each<
  [string, SignInMode, SignInMode, boolean, readonly (typeof revoked | typeof valid)[], string | undefined]
>([
  ['a second factor', 'password', 'totp', false, [valid], 'totp'],
  ['nothing more', 'password', 'totp', true, [], undefined],
  ['a certificate', 'password', 'certificate', true, [], 'certificate'],
  [
    'a certificate that is not revoked or over',
    'password',
    'certificate',
    true,
    [revoked, expired],
    'certificate',
  ],
  ['nothing more', 'password', 'certificate', false, [revoked, valid], undefined],
  ['nothing on the way back', 'certificate', 'password', false, [], undefined],
  ['nothing to stay', 'totp', 'totp', false, [], undefined],
])('asks for %s from %s to %s', (_, mode, wanted, hasTotp, certificates, missing) => {
  expect(ownFirst({ mode, hasTotp, certificates }, wanted, now)).toBe(missing);
});
