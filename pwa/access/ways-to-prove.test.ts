import { expect, it } from 'vitest';
import { waysToProve } from './ways-to-prove.ts';

const password = { changedAt: '', dueAt: '' };
const totp = { on: true, recoveryCodesLeft: 8, imposed: false };
const noTotp = { on: false, recoveryCodesLeft: 0, imposed: false };

const way = 'password' as const;

it.each([
  ['of what the person has', 'password', { way, password, totp: noTotp, passkeys: 0 }, ['password']],
  [
    'a passkey where there is one',
    'password',
    { way, password, totp: noTotp, passkeys: 1 },
    ['password', 'passkey'],
  ],
  ['no password to who has none', 'password', { way, totp: noTotp, passkeys: 1 }, ['passkey']],
  ['only the code to who has one', 'password', { way, password, totp, passkeys: 1 }, ['totp']],
  [
    'the password before the code is set up',
    'totp',
    { way, password, totp: noTotp, passkeys: 1 },
    ['password'],
  ],
  [
    'the certificate to who came in by one',
    'password',
    { way: 'certificate', totp: noTotp, passkeys: 0 },
    ['certificate'],
  ],
  [
    'only the certificate where it is imposed',
    'certificate',
    { way, password, totp, passkeys: 1 },
    ['certificate'],
  ],
  [
    'whatever the account takes while nothing is known',
    'password',
    undefined,
    ['password', 'passkey', 'certificate'],
  ],
] as const)('offers %s', (_, signInMode, me, ways) => {
  expect(waysToProve({ signInMode, me })).toEqual(ways);
});
