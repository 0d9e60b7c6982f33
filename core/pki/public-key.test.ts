import { describe, expect, test } from 'vitest';
import type { Bytes } from '../bytes.ts';
import { bitString, derNull, integerFromBytes, objectIdentifier, sequence } from './der/writer.ts';
import { keyAlgorithms } from './key-algorithm.ts';
import { algorithm, namedCurve } from './object-identifiers.ts';
import { describeKey, type KeyKind, keyKinds, kindOf, readPublicKey, spkiFingerprint } from './public-key.ts';
import { testCrypto } from './test-crypto.ts';

async function spkiOf(kind: KeyKind): Promise<Bytes> {
  const { key } = keyAlgorithms[kind];
  const pair = (await testCrypto.subtle.generateKey(key, true, ['sign', 'verify'])) as CryptoKeyPair;
  return new Uint8Array(await testCrypto.subtle.exportKey('spki', pair.publicKey));
}

const ecSpki = (curve: string, point: Uint8Array) =>
  sequence(sequence(objectIdentifier(algorithm.ecPublicKey), objectIdentifier(curve)), bitString(point));

describe('readPublicKey', () => {
  test.each(keyKinds)('knows a key of kind %s', async (kind) => {
    const key = readPublicKey(await spkiOf(kind));
    expect(describeKey(key)).toBe(kind);
    expect(kindOf(key)).toBe(kind);
  });

  test('counts the bits of an RSA modulus and leaves odd sizes without a kind', () => {
    const modulus = new Uint8Array(129).fill(0xff);
    modulus[0] = 0x01;
    const key = readPublicKey(
      sequence(
        sequence(objectIdentifier(algorithm.rsaEncryption), derNull),
        bitString(sequence(integerFromBytes(modulus), integerFromBytes(new Uint8Array([3])))),
      ),
    );
    expect(describeKey(key)).toBe('RSA-1025');
    expect(kindOf(key)).toBeUndefined();
  });

  test.each([
    ['secp256k1', ecSpki('1.3.132.0.10', new Uint8Array(65).fill(4))],
    ['P-256 (compressed point)', ecSpki(namedCurve['P-256'], new Uint8Array(33).fill(2))],
    ['Ed448', sequence(sequence(objectIdentifier('1.3.101.113')), bitString(new Uint8Array(57)))],
    ['1.2.3.4', sequence(sequence(objectIdentifier('1.2.3.4')), bitString(new Uint8Array(57)))],
  ])('reports %s as unsupported', (description, spki) => {
    const key = readPublicKey(spki);
    expect(key.family).toBe('unsupported');
    expect(describeKey(key)).toBe(description);
  });

  test('refuses a point of the wrong length', () => {
    expect(() => readPublicKey(ecSpki(namedCurve['P-256'], new Uint8Array(64).fill(4)))).toThrow(
      'ECPoint: malformed',
    );
  });
});

test('spkiFingerprint is SHA-256 in lower-case hexadecimal', async () => {
  expect(await spkiFingerprint(testCrypto, new Uint8Array(0))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});
