import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, fromHex, toHex, utf8 } from '../bytes.ts';
import { children, content, readOnly } from './der/reader.ts';
import { integer, objectIdentifier, octetString, sequence } from './der/writer.ts';
import { keyAlgorithms } from './key-algorithm.ts';
import { blockCipher, hmac, pkcs5 } from './object-identifiers.ts';
import { derivePkcs12 } from './pbe/pkcs12-derivation.ts';
import { decryptPrivateKey, encryptPrivateKey } from './pkcs8.ts';
import { publicKeyOf, readPrivateKey } from './private-key.ts';
import type { KeyKind } from './public-key.ts';
import { testCrypto as crypto } from './test-crypto.ts';

const password = 'phrase secrète 😀';
let pkcs8: Bytes;
let encrypted: Bytes;

async function makePair(kind: KeyKind): Promise<{ readonly pkcs8: Bytes; readonly spki: Bytes }> {
  const pair = (await crypto.subtle.generateKey(keyAlgorithms[kind].key, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  return {
    pkcs8: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
  };
}

beforeAll(async () => {
  ({ pkcs8 } = await makePair('P-256'));
  encrypted = await encryptPrivateKey({ crypto, pkcs8, password, rounds: 1000 });
});

const code = (name: string) => expect.objectContaining({ code: name });

describe('an encrypted private key', () => {
  test('opens with its password and is the same key', async () => {
    expect(await decryptPrivateKey({ crypto, encrypted, password })).toEqual(pkcs8);
  });

  test('carries a salt of 16 octets, HMAC-SHA-256, AES-256 and the rounds asked for', () => {
    const hex = toHex(encrypted);
    for (const oid of [pkcs5.pbes2, pkcs5.pbkdf2, hmac['SHA-256'], blockCipher['AES-256']]) {
      expect(hex).toContain(toHex(objectIdentifier(oid)));
    }
    expect(hex).toContain(`020203e8`);
    expect(hex).toMatch(/0410[0-9a-f]{32}0202/);
  });

  test('has 600,000 rounds when nothing else is asked for', async () => {
    expect(toHex(await encryptPrivateKey({ crypto, pkcs8, password }))).toContain('02030927c0');
  });

  test('tells a wrong password', async () => {
    await expect(decryptPrivateKey({ crypto, encrypted, password: 'autre' })).rejects.toThrow(
      code('key.wrongPassword'),
    );
  });

  test.each([
    ['a changed last block', () => changed(encrypted.length - 1)],
    ['a missing end', () => encrypted.slice(0, -3)],
    ['ciphertext that is not whole blocks', () => withCiphertext((bytes) => bytes.slice(0, -3))],
    ['ciphertext without its last block', () => withCiphertext((bytes) => bytes.slice(0, -16))],
    ['no ciphertext', () => withCiphertext(() => new Uint8Array(0))],
  ])('tells %s from a wrong password', async (_, file) => {
    const attempt = decryptPrivateKey({ crypto, encrypted: file(), password });
    await expect(attempt).rejects.toThrow(code('key.malformed'));
  });

  test('is refused when it asks for a flood of rounds', async () => {
    const flood = encryption(sequence(octetString(fromHex('00')), integer(2_000_000_000)));
    await expect(decryptPrivateKey({ crypto, encrypted: flood, password })).rejects.toThrow(
      code('key.tooManyIterations'),
    );
  });

  test('is refused when it asks for scrypt', async () => {
    const scrypt = sequence(
      sequence(objectIdentifier(pkcs5.pbes2), sequence(sequence(objectIdentifier(pkcs5.scrypt)), sequence())),
      octetString(new Uint8Array(16)),
    );
    await expect(decryptPrivateKey({ crypto, encrypted: scrypt, password })).rejects.toThrow(
      expect.objectContaining({ code: 'key.unsupportedAlgorithm', detail: { algorithm: 'scrypt' } }),
    );
  });
});

test('a key under AES-192 is refused by name where WebCrypto lacks it, as in Chromium', async () => {
  const hex = toHex(encryption(sequence(octetString(fromHex('00')), integer(1))));
  const encrypted = fromHex(hex.replace(...(['AES-256', 'AES-192'].map(cipherHex) as [string, string])));
  const importKey = (...given: readonly unknown[]) =>
    given[2] === 'AES-CBC'
      ? Promise.reject(new DOMException('192-bit AES keys are not supported', 'OperationError'))
      : crypto.subtle.importKey(...(given as Parameters<SubtleCrypto['importKey']>));
  const deriveBits = (...given: Parameters<SubtleCrypto['deriveBits']>) => crypto.subtle.deriveBits(...given);
  const chromium = { subtle: { importKey, deriveBits } } as unknown as Crypto;
  await expect(decryptPrivateKey({ crypto: chromium, encrypted, password: 'mot' })).rejects.toThrow(
    expect.objectContaining({ code: 'key.unsupportedAlgorithm', detail: { algorithm: 'AES-192' } }),
  );
});

const cipherHex = (cipher: string) => toHex(objectIdentifier(blockCipher[cipher as 'AES-256']));

function changed(at: number): Bytes {
  const copy = encrypted.slice();
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

function withCiphertext(change: (bytes: Bytes) => Bytes): Bytes {
  const [algorithm, ciphertext] = children(readOnly(encrypted));
  if (algorithm === undefined || ciphertext === undefined) throw new Error('unreadable');
  return sequence(
    encrypted.subarray(algorithm.start, algorithm.end),
    octetString(change(content(ciphertext))),
  );
}

function encryption(derivation: Bytes): Bytes {
  const cipher = sequence(objectIdentifier(blockCipher['AES-256']), octetString(new Uint8Array(16)));
  return sequence(
    sequence(
      objectIdentifier(pkcs5.pbes2),
      sequence(sequence(objectIdentifier(pkcs5.pbkdf2), derivation), cipher),
    ),
    octetString(new Uint8Array(16)),
  );
}

describe('publicKeyOf', () => {
  test.each<KeyKind>(['RSA-2048', 'P-256', 'P-384', 'P-521', 'Ed25519'])(
    'finds the public half of %s',
    async (kind) => {
      const pair = await makePair(kind);
      expect(await publicKeyOf(crypto, pair.pkcs8)).toEqual(pair.spki);
    },
  );

  test('refuses what is no key', async () => {
    await expect(publicKeyOf(crypto, sequence(integer(0)))).rejects.toThrow(code('key.malformed'));
  });
});

test('readPrivateKey turns PKCS#1 into the PKCS#8 it came from', async () => {
  const pair = await makePair('RSA-2048');
  const inner = children(readOnly(pair.pkcs8))[2];
  if (inner === undefined) throw new Error('unreadable');
  expect(readPrivateKey(content(inner).slice())).toEqual(pair.pkcs8);
});

// The derivation of OpenSSL's and BouncyCastle's tests: smeg, ID 1, one round and more.
test.each([
  ['SHA-1', 1, 1, '0a58cf64530d823f', '8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3'],
  ['SHA-1', 2, 1, '0a58cf64530d823f', '79993dfe048d3b76'],
] as const)('derivePkcs12 with %s for purpose %i and %i round', (hash, purpose, rounds, salt, derived) => {
  const smeg = fromHex('0073006d006500670000');
  const options = { hash, purpose, password: smeg, salt: fromHex(salt), rounds, size: derived.length / 2 };
  expect(toHex(derivePkcs12(options))).toBe(derived);
});

test('utf8 is what PBES2 hashes', () => {
  expect(toHex(utf8('é'))).toBe('c3a9');
});
