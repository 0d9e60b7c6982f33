import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { concatenate, utf8 } from '../bytes.ts';
import { DerError } from './der/reader.ts';
import { derNull, integer, integerFromBytes, sequence } from './der/writer.ts';
import { ecdsaToDer, ecdsaToRaw } from './ecdsa-signature.ts';
import { algorithm } from './object-identifiers.ts';
import { encodePssParameters } from './pss-parameters.ts';
import { verifySignature } from './signature.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';
import { signingAlgorithm } from './signing-algorithm.ts';
import { testCrypto } from './test-crypto.ts';

// Signed by node:crypto, so that our encodings are held against another's.

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const curves = {
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
} as const;
const ed25519 = generateKeyPairSync('ed25519');
const data = utf8('what is signed');

const spkiOf = (key: KeyObject) => new Uint8Array(key.export({ type: 'spki', format: 'der' }));
const bytes = (buffer: Uint8Array) => new Uint8Array(buffer);
const verify = (key: KeyObject, used: SignatureAlgorithm, signature: Uint8Array, signed = data) =>
  verifySignature({
    crypto: testCrypto,
    spki: spkiOf(key),
    algorithm: used,
    data: signed,
    signature: bytes(signature),
  });

type Row = readonly [string, { publicKey: KeyObject }, SignatureAlgorithm, () => Uint8Array];
const pss = (hash: 'SHA-256' | 'SHA-384' | 'SHA-512', saltLength: number): Row => [
  `RSASSA-PSS with ${hash}`,
  rsa,
  { oid: algorithm.rsassaPss, parameters: encodePssParameters(hash) },
  () =>
    sign(hash.replace('-', ''), data, {
      key: rsa.privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength,
    }),
];
const rows: readonly Row[] = [
  ['RSA with SHA-256', rsa, signingAlgorithm['RSA-SHA-256'], () => sign('sha256', data, rsa.privateKey)],
  ['RSA with SHA-384', rsa, signingAlgorithm['RSA-SHA-384'], () => sign('sha384', data, rsa.privateKey)],
  ['RSA with SHA-512', rsa, signingAlgorithm['RSA-SHA-512'], () => sign('sha512', data, rsa.privateKey)],
  pss('SHA-256', 32),
  pss('SHA-384', 48),
  pss('SHA-512', 64),
  [
    'P-256',
    curves['P-256'],
    signingAlgorithm['ECDSA-SHA-256'],
    () => sign('sha256', data, curves['P-256'].privateKey),
  ],
  [
    'P-256 with SHA-512',
    curves['P-256'],
    signingAlgorithm['ECDSA-SHA-512'],
    () => sign('sha512', data, curves['P-256'].privateKey),
  ],
  [
    'P-384',
    curves['P-384'],
    signingAlgorithm['ECDSA-SHA-384'],
    () => sign('sha384', data, curves['P-384'].privateKey),
  ],
  [
    'P-521',
    curves['P-521'],
    signingAlgorithm['ECDSA-SHA-512'],
    () => sign('sha512', data, curves['P-521'].privateKey),
  ],
  ['Ed25519', ed25519, signingAlgorithm.Ed25519, () => sign(null, data, ed25519.privateKey)],
];

describe('a signature', () => {
  it.each(rows)('by %s is valid, and not for other data', async (_, { publicKey }, used, make) => {
    expect(await verify(publicKey, used, make())).toBe('valid');
    expect(await verify(publicKey, used, make(), utf8('something else'))).toBe('invalid');
    const changed = make();
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    expect(await verify(publicKey, used, changed)).toBe('invalid');
    expect(await verify(publicKey, used, new Uint8Array())).toBe('invalid');
  });

  const unsupported: readonly (readonly [string, { publicKey: KeyObject }, SignatureAlgorithm])[] = [
    ['SHA-1', rsa, { oid: algorithm.sha1WithRSAEncryption, parameters: derNull }],
    ['MD5', rsa, { oid: '1.2.840.113549.1.1.4', parameters: derNull }],
    ['another family', rsa, signingAlgorithm['ECDSA-SHA-256']],
    ['ECDSA with parameters', curves['P-256'], { oid: algorithm.ecdsaWithSHA256, parameters: derNull }],
    ['Ed25519 with parameters', ed25519, { oid: algorithm.ed25519, parameters: derNull }],
    ['PSS without parameters', rsa, { oid: algorithm.rsassaPss, parameters: undefined }],
    ['PSS with parameters of its own', rsa, { oid: algorithm.rsassaPss, parameters: sequence() }],
    ['RSA with odd parameters', rsa, { oid: algorithm.sha256WithRSAEncryption, parameters: integer(1) }],
  ];
  it.each(unsupported)('with %s is not taken for one', async (_, { publicKey }, used) => {
    expect(await verify(publicKey, used, new Uint8Array(256))).toBe('unsupported');
  });

  it('by a point off its curve is invalid', async () => {
    const spki = spkiOf(curves['P-256'].publicKey);
    spki[spki.length - 1] = (spki.at(-1) as number) ^ 1;
    const used = signingAlgorithm['ECDSA-SHA-256'];
    const signature = bytes(sign('sha256', data, curves['P-256'].privateKey));
    expect(await verifySignature({ crypto: testCrypto, spki, algorithm: used, data, signature })).toBe(
      'invalid',
    );
  });

  it('by a key that is none is invalid', async () => {
    const spki = utf8('no key');
    const used = signingAlgorithm['RSA-SHA-256'];
    expect(await verifySignature({ crypto: testCrypto, spki, algorithm: used, data, signature: data })).toBe(
      'invalid',
    );
  });
});

describe('an ECDSA signature', () => {
  const r = new Uint8Array(32).fill(0x80);
  const s = new Uint8Array([...new Uint8Array(30), 1, 2]);

  it('survives both encodings', () => {
    const raw = concatenate([r, s]);
    expect(ecdsaToRaw(ecdsaToDer(raw), 32)).toEqual(raw);
  });

  it.each([
    ['too long for its curve', sequence(integerFromBytes(new Uint8Array(33).fill(0x80)), integer(1))],
    ['negative', sequence(new Uint8Array([2, 1, 0x80]), integer(1))],
    ['padded', sequence(new Uint8Array([2, 2, 0, 1]), integer(1))],
    ['of three numbers', sequence(integer(1), integer(1), integer(1))],
    ['of one number', sequence(integer(1))],
    ['followed by more', concatenate([sequence(integer(1), integer(1)), new Uint8Array(1)])],
  ])('%s is refused', (_, der) => {
    expect(() => ecdsaToRaw(der, 32)).toThrow(DerError);
  });
});
