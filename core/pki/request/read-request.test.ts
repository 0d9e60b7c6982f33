import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../base64.ts';
import { type Bytes, concatenate, fromHex, utf8 } from '../../bytes.ts';
import type { ErrorCode } from '../../errors/catalogue.ts';
import { Refusal } from '../../errors/refusal.ts';
import {
  bitString,
  context,
  contextPrimitive,
  integer,
  integerFromBytes,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tag,
  tlv,
} from '../der/writer.ts';
import { keyAlgorithms } from '../key-algorithm.ts';
import { describeName, encodeName } from '../name.ts';
import { attributeType, extension, pkcs9 } from '../object-identifiers.ts';
import { toPem } from '../pem.ts';
import { signStructure } from '../sign-structure.ts';
import { encodeSignatureAlgorithm } from '../signature-algorithm.ts';
import { webCryptoSigner } from '../signer.ts';
import { testCrypto } from '../test-crypto.ts';
import { makeCertificationRequest } from './make-request.ts';
import { readCertificationRequest } from './read-request.ts';
import { verifyCertificationRequest } from './verify-request.ts';

let privateKey: CryptoKey;
let spki: Bytes;
let der: Bytes;
let pem: string;

beforeAll(async () => {
  const pair = (await testCrypto.subtle.generateKey(keyAlgorithms['P-256'].key, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  privateKey = pair.privateKey;
  spki = new Uint8Array(await testCrypto.subtle.exportKey('spki', pair.publicKey));
  der = await makeCertificationRequest({
    crypto: testCrypto,
    privateKey,
    spki,
    kind: 'P-256',
    subject: [
      { type: attributeType.countryName, value: 'FR' },
      { type: attributeType.commonName, value: 'Zoé Dupont-Élan' },
    ],
    subjectAltNames: [
      { type: 'dNSName', value: 'xn--lan-9la.example.fr' },
      { type: 'rfc822Name', value: 'zoe@example.fr' },
      { type: 'iPAddress', value: '2001:db8::1' },
    ],
  });
  pem = toPem('CERTIFICATE REQUEST', der);
});

const refusal = (code: ErrorCode, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) });

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('what a request says', () => {
  test('comes back as it was put in, and its signature holds', async () => {
    const request = readCertificationRequest(pem);
    expect(describeName(request.subject)).toBe('CN=Zoé Dupont-Élan, C=FR');
    expect(request.subjectAltNames).toEqual([
      { type: 'dNSName', value: 'xn--lan-9la.example.fr' },
      { type: 'rfc822Name', value: 'zoe@example.fr' },
      { type: 'iPAddress', value: fromHex('20010db8000000000000000000000001') },
    ]);
    await expect(verifyCertificationRequest(testCrypto, request)).resolves.toBeUndefined();
  });

  test.each<[string, () => string | Bytes]>([
    ['DER', () => der],
    ['PEM as octets', () => utf8(pem)],
    ['PEM with a byte order mark', () => utf8(`\ufeff${pem}`)],
    ['PEM in UTF-16', () => concatenate([fromHex('fffe'), utf16(pem)])],
    ['the header with NEW', () => pem.replaceAll('CERTIFICATE', 'NEW CERTIFICATE')],
    ['Windows line ends', () => pem.replaceAll('\n', '\r\n')],
    ['a mail around it', () => `Bonjour,\n\n> voici\n${pem}\nCordialement`],
    ['base64 alone', () => toBase64(der)],
    [
      'one long line',
      () => `-----BEGIN CERTIFICATE REQUEST-----${toBase64(der)}-----END CERTIFICATE REQUEST-----`,
    ],
    ['BER of indefinite length', () => indefinite(der)],
  ])('is the same from %s', async (_, input) => {
    const request = readCertificationRequest(input());
    expect(request.der).toEqual(der);
  });
});

function utf16(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) bytes[index * 2] = text.charCodeAt(index);
  return bytes;
}

/** The outermost header (30 82 xx xx) replaced by an indefinite one. */
function indefinite(of: Bytes): Bytes {
  return concatenate([fromHex('3080'), of.subarray(of[1] === 0x82 ? 4 : 3), fromHex('0000')]);
}

describe('what is refused, and how it is named', () => {
  test.each<[string, () => string | Bytes, ErrorCode, object]>([
    ['nothing', () => ' \n', 'csr.empty', {}],
    ['prose', () => 'Voici ma demande.', 'csr.notARequest', {}],
    ['a megabyte of garbage', () => 'x'.repeat(1_000_000), 'csr.tooLarge', { limit: 32_000 }],
    [
      'a private key',
      () => pem.replaceAll('CERTIFICATE REQUEST', 'RSA PRIVATE KEY'),
      'csr.privateKeyInstead',
      {},
    ],
    [
      'a private key after the request',
      () => `${pem}-----BEGIN ENCRYPTED PRIVATE KEY-----`,
      'csr.privateKeyInstead',
      {},
    ],
    [
      'PKCS#8 under the header of a request',
      () => toPem('CERTIFICATE REQUEST', pkcs8()),
      'csr.privateKeyInstead',
      {},
    ],
    ['PKCS#8 in DER', pkcs8, 'csr.privateKeyInstead', {}],
    [
      'a certificate',
      () => pem.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'),
      'csr.certificateInstead',
      {},
    ],
    [
      'another header',
      () => pem.replaceAll('CERTIFICATE REQUEST', 'PKCS7'),
      'csr.wrongHeader',
      { label: 'PKCS7' },
    ],
    ['a missing END line', () => pem.slice(0, 200), 'csr.malformed', { flaw: 'endLineMissing', line: 4 }],
    [
      'an END line of something else',
      () => pem.replace('END CERTIFICATE REQUEST', 'END CERTIFICATE'),
      'csr.malformed',
      {},
    ],
    [
      'a broken BEGIN line',
      () => pem.replace('-----BEGIN', '---BEGIN'),
      'csr.malformed',
      { flaw: 'beginLineBroken', line: 1 },
    ],
    ['two requests', () => pem + pem, 'csr.malformed', { flaw: 'secondRequest' }],
    [
      'a foreign character',
      () => pem.replace('\nMI', '\nM*'),
      'csr.malformed',
      { flaw: 'notBase64', part: '*', line: 2 },
    ],
    [
      'DER that breaks off',
      () => der.slice(0, 100),
      'csr.malformed',
      { flaw: 'contentTruncated', part: 'CertificationRequest', at: 100 },
    ],
    ['DER with bytes after it', () => concatenate([der, fromHex('00')]), 'csr.malformed', {}],
    ['a bomb of sequences', () => bomb(1000), 'file.tooDeep', {}],
    [
      'a bomb of indefinite lengths',
      () => new Uint8Array(30_000).map((_, i) => (i % 2 ? 0x80 : 0x30)),
      'file.tooDeep',
      {},
    ],
    ['another structure', () => sequence(integer(1)), 'csr.notARequest', {}],
  ])('%s', (_, input, code, detail) => {
    expect(() => readCertificationRequest(input())).toThrow(refusal(code, detail));
  });
});

const pkcs8 = () =>
  sequence(integer(0), sequence(objectIdentifier('1.2.3')), octetString(new Uint8Array(32)));

function bomb(depth: number): Bytes {
  let inner = sequence();
  for (let level = 0; level < depth; level++) inner = sequence(inner);
  return inner;
}

/** A well-signed request with whatever names; `subject` and `names` are DER. */
async function signedRequest({
  subject = encodeName([]),
  names,
}: {
  subject?: Bytes;
  names?: Bytes;
}): Promise<Bytes> {
  const wanted =
    names === undefined
      ? []
      : [
          sequence(
            objectIdentifier(pkcs9.extensionRequest),
            setOf(sequence(sequence(objectIdentifier(extension.subjectAltName), octetString(names)))),
          ),
        ];
  const toBeSigned = sequence(integer(0), subject, spki, context(0, ...wanted));
  return signStructure(toBeSigned, webCryptoSigner({ crypto: testCrypto, privateKey, kind: 'P-256' }));
}

describe('alternative names', () => {
  const dns = (name: string) => contextPrimitive(2, utf8(name));
  test.each<[string, Bytes[], string]>([
    ['an A-label', [dns('xn--bcher-kva.example')], 'accepted'],
    ['an empty list', [], 'csr.emptySubjectAltName'],
    ['an empty name', [dns('')], 'csr.emptySubjectAltName'],
    ['the same name twice', [dns('a.fr'), dns('A.fr')], 'csr.duplicateSubjectAltName'],
    ['one word as two kinds', [dns('a.fr'), contextPrimitive(1, utf8('a.fr'))], 'accepted'],
    ['a U-label', [dns('bücher.example')], 'csr.internationalName'],
    ['a zero octet', [dns('a.fr\u0000.evil.fr')], 'csr.nameMalformed'],
    ['an address of five octets', [contextPrimitive(7, new Uint8Array(5))], 'csr.nameMalformed'],
  ])('%s', async (_, names, code) => {
    const request = await signedRequest({ names: sequence(...names) });
    expect(codeOf(() => readCertificationRequest(request))).toBe(code);
  });

  test('are checked before a request is made, too', async () => {
    const twice = [
      { type: 'dNSName', value: 'a.fr' },
      { type: 'dNSName', value: 'a.fr' },
    ] as const;
    const options = { crypto: testCrypto, privateKey, spki, kind: 'P-256', subject: [] } as const;
    await expect(makeCertificationRequest({ ...options, subjectAltNames: twice })).rejects.toThrow(
      refusal('csr.duplicateSubjectAltName', { name: 'a.fr' }),
    );
    await expect(
      makeCertificationRequest({ ...options, subjectAltNames: [{ type: 'dNSName', value: 'élan.fr' }] }),
    ).rejects.toThrow(refusal('csr.internationalName', { name: 'élan.fr' }));
    await expect(
      makeCertificationRequest({ ...options, subjectAltNames: [{ type: 'iPAddress', value: '1.2.3' }] }),
    ).rejects.toThrow(refusal('csr.nameMalformed'));
  });
});

describe('names of the subject', () => {
  const commonName = (identifier: number, octets: Uint8Array) =>
    sequence(setOf(sequence(objectIdentifier(attributeType.commonName), tlv(identifier, octets))));

  test.each<[string, number, string]>([
    ['T61', tag.t61String, '5a6fe92d'],
    ['BMP', tag.bmpString, '005a006f00e9002d'],
    ['UTF-8', tag.utf8String, '5a6fc3a92d'],
  ])('are read from %s', async (_, identifier, hex) => {
    const request = readCertificationRequest(
      await signedRequest({ subject: commonName(identifier, fromHex(hex)) }),
    );
    expect(describeName(request.subject)).toBe('CN=Zoé-');
  });

  test('are refused with the field when the text is not in the encoding it claims', async () => {
    const request = await signedRequest({ subject: commonName(tag.utf8String, fromHex('ff')) });
    expect(() => readCertificationRequest(request)).toThrow(refusal('csr.nameMalformed', { field: 'CN' }));
  });
});

describe('verifyCertificationRequest', () => {
  test('refuses a request that was changed after it was signed', async () => {
    const changed = der.slice();
    changed[changed.indexOf(0x46)] = 0x47;
    await expect(verifyCertificationRequest(testCrypto, readCertificationRequest(changed))).rejects.toThrow(
      refusal('csr.badSignature'),
    );
  });

  test('refuses a kind of key we do not accept', async () => {
    const key = sequence(
      sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.3.132.0.10')),
      bitString(new Uint8Array(65)),
    );
    const request = readCertificationRequest(
      sequence(
        sequence(integer(0), encodeName([]), key, context(0)),
        encodeSignatureAlgorithm(keyAlgorithms['P-256'].algorithm),
        bitString(new Uint8Array(8)),
      ),
    );
    await expect(verifyCertificationRequest(testCrypto, request)).rejects.toThrow(
      refusal('csr.unsupportedKey', { kind: 'secp256k1' }),
    );
  });

  test('refuses a weak key with what is weak about it', async () => {
    // 3 × 2^2046 + 3: a modulus that 3 divides.
    const modulus = new Uint8Array(256);
    modulus[0] = 0xc0;
    modulus[255] = 3;
    const rsaKey = sequence(integerFromBytes(modulus), integer(65537));
    const key = sequence(
      sequence(objectIdentifier('1.2.840.113549.1.1.1'), fromHex('0500')),
      bitString(rsaKey),
    );
    const body = sequence(integer(0), encodeName([]), key, context(0));
    const algorithm = encodeSignatureAlgorithm(keyAlgorithms['RSA-2048'].algorithm);
    const request = readCertificationRequest(sequence(body, algorithm, bitString(new Uint8Array(256))));
    await expect(verifyCertificationRequest(testCrypto, request)).rejects.toThrow(
      refusal('csr.weakKey', { weakness: 'n = 3 × …' }),
    );
  });

  test('refuses a signature algorithm that proves nothing', async () => {
    const sha1 = sequence(objectIdentifier('1.2.840.10045.4.1'));
    const { info, signature } = readCertificationRequest(der);
    const request = readCertificationRequest(sequence(info, sha1, bitString(signature)));
    await expect(verifyCertificationRequest(testCrypto, request)).rejects.toThrow(
      refusal('csr.unsupportedSignature'),
    );
  });
});
