import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../base64.ts';
import { type Bytes, concatenate, fromHex, utf8 } from '../bytes.ts';
import { type GeneratedKey, generateKeyPair } from '../keys/generate.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { makeCertificationRequest } from './certification-request.ts';
import { orderChain } from './chain-order.ts';
import { convertCertificates } from './convert.ts';
import { integer, sequence } from './der/writer.ts';
import { makeIntermediate, makeRoot } from './issue/test-authority.ts';
import { checkKeyBelongs, groupByKey } from './match.ts';
import { attributeType } from './object-identifiers.ts';
import { toPem } from './pem.ts';
import { makePkcs7, readPkcs7 } from './pkcs7.ts';
import { encryptPrivateKey } from './pkcs8.ts';
import { makePkcs12 } from './pkcs12/make-pkcs12.ts';
import type { KeyKind } from './public-key.ts';
import { recognise } from './recognise.ts';
import { testCrypto as crypto } from './test-crypto.ts';

let root: Certificate;
let intermediate: Certificate;
let key: GeneratedKey;
let request: Bytes;
let encrypted: Bytes;
let pkcs12: Bytes;

beforeAll(async () => {
  const authority = await makeRoot();
  root = authority.certificate;
  intermediate = (await makeIntermediate(authority)).certificate;
  key = await generateKeyPair(crypto, 'P-256');
  const subject = [{ type: attributeType.commonName, value: 'Zoé' }];
  request = await makeCertificationRequest({ ...key, crypto, subject });
  encrypted = await encryptPrivateKey({ crypto, pkcs8: key.pkcs8, password: 'mot', rounds: 1 });
  pkcs12 = await makePkcs12({
    crypto,
    privateKey: key.pkcs8,
    certificates: [root.der],
    password: 'mot',
    friendlyName: 'Zoé',
    format: 'compatible',
  });
});

const typesOf = (input: string | Bytes) => recognise(input).map(({ type }) => type);
const code = (name: string) => expect.objectContaining({ code: name });

describe('recognise', () => {
  test.each<[string, () => string | Bytes, string[]]>([
    ['a certificate in DER', () => root.der, ['certificate']],
    ['a certificate in base64 alone', () => toBase64(root.der), ['certificate']],
    ['a request in DER', () => request, ['certificationRequest']],
    ['an encrypted key', () => toPem('ENCRYPTED PRIVATE KEY', encrypted), ['encryptedPrivateKey']],
    ['an encrypted key in DER', () => encrypted, ['encryptedPrivateKey']],
    ['a key in clear', () => toPem('PRIVATE KEY', key.pkcs8), ['privateKey']],
    ['a public key', () => toPem('PUBLIC KEY', key.spki), ['publicKey']],
    ['a PKCS#12', () => pkcs12, ['pkcs12']],
    [
      'a PKCS#7 as what it holds',
      () => makePkcs7([intermediate.der, root.der]),
      ['certificate', 'certificate'],
    ],
    ['a PKCS#7 in PEM', () => convertCertificates([root.der], 'pkcs7Pem'), ['certificate']],
    [
      'a file of everything, among other words',
      () =>
        `Bonjour\n${toPem('CERTIFICATE', root.der)}et\n${toPem('NEW CERTIFICATE REQUEST', request)}${toPem('PRIVATE KEY', key.pkcs8)}`,
      ['certificate', 'certificationRequest', 'privateKey'],
    ],
    ['an object under the header of another', () => toPem('PKCS7', root.der), ['certificate']],
    [
      'a text file with Windows line ends',
      () => utf8(toPem('CERTIFICATE', root.der).replaceAll('\n', '\r\n')),
      ['certificate'],
    ],
    [
      'a damaged certificate beside a good one',
      () => toPem('CERTIFICATE', root.der.slice(0, 50)) + toPem('CERTIFICATE', root.der),
      ['unreadable', 'certificate'],
    ],
    ['a certificate that breaks off', () => toPem('CERTIFICATE', root.der).slice(0, 100), ['unreadable']],
    [
      'a key under the old encryption of PEM',
      () =>
        '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----',
      ['unreadable'],
    ],
  ])('knows %s', (_, input, types) => {
    expect(typesOf(input())).toEqual(types);
  });

  test.each<[string, () => string | Bytes, string]>([
    ['nothing', () => '', 'file.unrecognised'],
    ['prose', () => 'Bonjour', 'file.unrecognised'],
    ['other DER', () => sequence(integer(1)), 'file.unrecognised'],
    ['a large file', () => 'x'.repeat(2_000_000), 'file.tooLarge'],
    ['a bomb', () => fromHex('3080'.repeat(10_000)), 'file.tooDeep'],
  ])('refuses %s', (_, input, refusal) => {
    expect(() => recognise(input())).toThrow(code(refusal));
  });

  test('says what is wrong with what it cannot read', () => {
    const [object] = recognise(toPem('CERTIFICATE', root.der.slice(0, 50)));
    expect(object).toEqual({ type: 'unreadable', refusal: code('certificate.malformed') });
  });
});

describe('PKCS#7', () => {
  test('gives back certificates octet by octet and in order', () => {
    const certificates = [intermediate.der, root.der];
    expect(readPkcs7(makePkcs7(certificates))).toEqual({ certificates, certificateLists: [] });
  });

  test('is read from BER of indefinite lengths', () => {
    const der = makePkcs7([root.der]);
    const header = der[1] === 0x82 ? 4 : 3;
    const ber = concatenate([fromHex('3080'), der.subarray(header), fromHex('0000')]);
    expect(readPkcs7(ber).certificates).toEqual([root.der]);
  });

  test.each([
    ['garbage', () => utf8('garbage')],
    ['one that breaks off', () => makePkcs7([root.der]).slice(0, -1)],
    ['another structure', () => root.der],
  ])('refuses %s', (_, file) => {
    expect(() => readPkcs7(file())).toThrow(code('pkcs7.malformed'));
  });
});

describe('matching', () => {
  test('puts a key, its request and its public key together, and others apart', async () => {
    const text = [
      toPem('CERTIFICATE', root.der),
      toPem('CERTIFICATE REQUEST', request),
      toPem('PRIVATE KEY', key.pkcs8),
      toPem('PUBLIC KEY', key.spki),
    ];
    const groups = await groupByKey(crypto, recognise(text.join('')));
    expect(groups.map(({ objects }) => objects.map(({ type }) => type))).toEqual([
      ['certificate'],
      ['certificationRequest', 'privateKey', 'publicKey'],
    ]);
    expect(groups[1]?.spkiSha256).toBe(key.spkiSha256);
  });

  test('refuses the key of another certificate', async () => {
    const { pkcs8, spki } = key;
    await expect(checkKeyBelongs({ crypto, pkcs8, spki })).resolves.toBeUndefined();
    await expect(checkKeyBelongs({ crypto, pkcs8, spki: root.spki })).rejects.toThrow(
      code('key.notForCertificate'),
    );
  });
});

test.each<KeyKind>(['RSA-2048', 'P-256', 'P-521', 'Ed25519'])(
  'a damaged %s key is told although it states the right public half',
  async (kind) => {
    const { pkcs8, spki } = await generateKeyPair(crypto, kind);
    await expect(checkKeyBelongs({ crypto, pkcs8, spki })).resolves.toBeUndefined();
    // Within one of RSA's primes, within the curves' scalar, which stands before the public half.
    const at = { 'RSA-2048': 600, 'P-256': 50, 'P-521': 60, Ed25519: 30 }[kind as 'P-256'];
    const damaged = pkcs8.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await expect(checkKeyBelongs({ crypto, pkcs8: damaged, spki })).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^key\./) }),
    );
  },
);

describe('a chain', () => {
  test('is put in order, without copies', () => {
    const again = readCertificate(root.der.slice());
    expect(orderChain([root, intermediate, again])).toEqual([intermediate, root]);
    expect(orderChain([intermediate, root])).toEqual([intermediate, root]);
    expect(orderChain([root])).toEqual([root]);
  });

  test('of names that issue each other in a circle comes to an end', () => {
    const one = { ...root, der: utf8('1'), subject: utf8('a'), issuer: utf8('b') };
    const two = { ...root, der: utf8('2'), subject: utf8('b'), issuer: utf8('a') };
    expect(orderChain([one, two])).toEqual([one, two]);
  });
});

describe('convertCertificates', () => {
  test('writes PEM, DER and PKCS#7 of the same octets', () => {
    const both = [intermediate.der, root.der];
    for (const format of ['pem', 'pkcs7', 'pkcs7Pem'] as const) {
      expect(typesOf(convertCertificates(both, format))).toEqual(['certificate', 'certificate']);
    }
    expect(convertCertificates([root.der], 'der')).toBe(root.der);
    expect(() => convertCertificates(both, 'der')).toThrow(RangeError);
  });
});
