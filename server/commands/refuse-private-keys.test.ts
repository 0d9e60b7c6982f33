import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { makePkcs12 } from '#core/pki/pkcs12/make-pkcs12.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition } from '../../tests/server/orders.ts';
import { aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { execute } from './executor.ts';
import { refusePrivateKeys } from './refuse-private-keys.ts';

let opened: TestPortal;
let user: User;

beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
});

const pair = (type: 'ec' | 'rsa' | 'ed25519') => {
  if (type === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return type === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : generateKeyPairSync('ed25519').privateKey;
};
const encrypted = { cipher: 'aes-256-cbc', passphrase: 'secret' } as const;

const keys: readonly (readonly [string, string])[] = [
  ['PKCS#8 in PEM', pair('ec').export({ format: 'pem', type: 'pkcs8' }) as string],
  ['encrypted PKCS#8 in PEM', pair('rsa').export({ format: 'pem', type: 'pkcs8', ...encrypted }) as string],
  ['PKCS#1 in PEM', pair('rsa').export({ format: 'pem', type: 'pkcs1' }) as string],
  ['SEC 1 in PEM', pair('ec').export({ format: 'pem', type: 'sec1' }) as string],
  ['PKCS#8 in base64', (pair('rsa').export({ format: 'der', type: 'pkcs8' }) as Buffer).toString('base64')],
  ['SEC 1 in base64', (pair('ec').export({ format: 'der', type: 'sec1' }) as Buffer).toString('base64')],
  [
    'Ed25519 in base64',
    (pair('ed25519').export({ format: 'der', type: 'pkcs8' }) as Buffer).toString('base64'),
  ],
  [
    'encrypted PKCS#8 in base64 with line breaks',
    (pair('ec').export({ format: 'der', type: 'pkcs8', ...encrypted }) as Buffer)
      .toString('base64')
      .replace(/.{64}/g, '$&\n'),
  ],
  [
    'PKCS#8 in base64 between words',
    `this is my key ${(pair('rsa').export({ format: 'der', type: 'pkcs8' }) as Buffer).toString('base64')} yours Zoé`,
  ],
  [
    'PKCS#8 in base64, quoted by a mail program',
    (pair('rsa').export({ format: 'der', type: 'pkcs8' }) as Buffer)
      .toString('base64')
      .replace(/.{1,64}/g, '> $&\n'),
  ],
  [
    'PKCS#8 in base64url',
    (pair('rsa').export({ format: 'der', type: 'pkcs8' }) as Buffer).toString('base64url'),
  ],
  ['JWK of RSA', JSON.stringify(pair('rsa').export({ format: 'jwk' }))],
  ['JWK of an elliptic curve', JSON.stringify(pair('ec').export({ format: 'jwk' }), null, 2)],
];

describe('a private key', () => {
  test.each(keys)('as %s is kept nowhere, whatever field it comes in', async (_, key) => {
    const { portal } = opened;
    const id = crypto.randomUUID();
    const args = {
      product: 'mail-simple-1y',
      composition,
      language: 'fr',
      instructions: `Here you are:\n${key}`,
    };
    expect(await refusalOf(execute(portal, { id, name: 'order.place@1', args, actor: user }))).toBe(
      'csr.privateKeyInstead',
    );
    const kept = await portal.database.tables
      .selectFrom('commands')
      .select('name')
      .where('command_id', '=', id)
      .execute();
    expect(kept).toEqual([]);
  });

  test('is not seen in a request, a certificate or long words', async () => {
    const { portal } = opened;
    const instructions = `${(await aRequest()).slice(0, 1500)}\n${'Mot '.repeat(100)} {"kty":"EC","crv":"P-256"}`;
    const args = { product: 'mail-simple-1y', composition, language: 'fr', instructions };
    expect(
      await refusalOf(execute(portal, { id: crypto.randomUUID(), name: 'order.place@1', args, actor: user })),
    ).toBe('done');
  });
});

test.each(['modern', 'compatible', 'pbmac1'] as const)(
  'a PKCS#12 in the %s format is refused too',
  async (format) => {
    const privateKey = new Uint8Array(pair('ec').export({ format: 'der', type: 'pkcs8' }) as Buffer);
    const file = await makePkcs12({
      crypto: globalThis.crypto as unknown as Crypto,
      privateKey,
      certificates: [new Uint8Array([0x30, 0])],
      password: 'secret',
      friendlyName: 'Zoé',
      format,
    });
    const text = Buffer.from(file).toString('base64');
    expect(() => refusePrivateKeys({ comment: `here it is: ${text}` })).toThrow('csr.privateKeyInstead');
  },
);
