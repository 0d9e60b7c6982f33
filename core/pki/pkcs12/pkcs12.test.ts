import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, concatenate, fromHex, toHex, utf8 } from '../../bytes.ts';
import { children, content, type DerElement, encoding, readOnly } from '../der/reader.ts';
import { context, integer, objectIdentifier, octetString, sequence, setOf, tag, tlv } from '../der/writer.ts';
import { keyAlgorithms } from '../key-algorithm.ts';
import { contentType, pkcs12 } from '../object-identifiers.ts';
import { testCrypto as crypto } from '../test-crypto.ts';
import { checkPkcs12 } from './check-pkcs12.ts';
import { makePkcs12, type Pkcs12Format } from './make-pkcs12.ts';
import { openPkcs12 } from './open-pkcs12.ts';

const formats: readonly Pkcs12Format[] = ['modern', 'compatible', 'pbmac1'];
// What the certificates say is no matter to the container.
const certificates = [sequence(utf8('leaf')), sequence(utf8('issuer'))];
let privateKey: Bytes;
let files: Record<Pkcs12Format, Bytes>;
const password = 'été 2026 😀 long';
const friendlyName = 'Zoé — 😀';

const make = (format: Pkcs12Format, secret = password) =>
  makePkcs12({ crypto, privateKey, certificates, password: secret, friendlyName, format });

beforeAll(async () => {
  const pair = (await crypto.subtle.generateKey(keyAlgorithms['P-256'].key, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const [modern, compatible, pbmac1] = await Promise.all(formats.map((format) => make(format)));
  files = { modern, compatible, pbmac1 } as Record<Pkcs12Format, Bytes>;
});

/** Of the element and of all in it. */
const identifiersIn = (element: DerElement): readonly number[] => [
  element.identifier,
  ...((element.identifier & 0x20) === 0 ? [] : children(element).flatMap(identifiersIn)),
];

const code = (name: string, detail: object = {}) =>
  expect.objectContaining({ code: name, detail: expect.objectContaining(detail) });

describe.each(formats)('a PKCS#12 in the %s format', (format) => {
  test('gives back the key, the certificates in order, and their names', async () => {
    const opened = await openPkcs12({ crypto, file: files[format], password });
    expect(opened.keys).toEqual([{ pkcs8: privateKey, friendlyName, localKeyId: expect.any(Uint8Array) }]);
    expect(opened.certificates.map(({ der }) => der)).toEqual(certificates);
    expect(opened.certificates[0]?.localKeyId).toEqual(opened.keys[0]?.localKeyId);
    expect(opened.certificates[1]?.localKeyId).toBeUndefined();
  });

  test('tells a wrong password', async () => {
    await expect(openPkcs12({ crypto, file: files[format], password: 'autre' })).rejects.toThrow(
      code('pkcs12.wrongPassword'),
    );
  });

  test('tells a changed octet of what the MAC covers from a wrong password', async () => {
    const file = files[format].slice();
    const middle = file.length >> 1;
    file[middle] = (file[middle] as number) ^ 1;
    await expect(openPkcs12({ crypto, file, password })).rejects.toThrow(code('pkcs12.malformed'));
  });

  test('tells a file that breaks off', async () => {
    const file = files[format].slice(0, -20);
    await expect(openPkcs12({ crypto, file, password })).rejects.toThrow(code('pkcs12.malformed'));
  });

  test.each(['', 'x'.repeat(500), '\ud83d\ude00'])('works with the password “%s”', async (secret) => {
    const file = await make(format, secret);
    await expect(openPkcs12({ crypto, file, password: secret })).resolves.toBeDefined();
  });

  test('passes the check before it is offered, and fails it with another key', async () => {
    const file = files[format];
    await expect(checkPkcs12({ crypto, file, password, privateKey, certificates })).resolves.toBeUndefined();
    await expect(
      checkPkcs12({ crypto, file, password, privateKey: sequence(), certificates }),
    ).rejects.toThrow('does not give back its key');
    await expect(
      checkPkcs12({ crypto, file, password, privateKey, certificates: certificates.slice(1) }),
    ).rejects.toThrow('does not give back its certificates');
  });

  test('has salts of 16 octets and no ciphertext in pieces, as pkijs 4.0.0 has', () => {
    const hex = toHex(files[format]);
    // The strict reader refuses indefinite lengths; a ciphertext in pieces would be a constructed OCTET STRING.
    const outer = readOnly(files[format]);
    const safes = children(children(children(outer)[1] as DerElement)[1] as DerElement)[0] as DerElement;
    const identifiers = [...identifiersIn(outer), ...identifiersIn(readOnly(content(safes).slice()))];
    expect(identifiers.length).toBeGreaterThan(30);
    expect(identifiers).not.toContain(0x24);
    expect(hex).toMatch(/0410[0-9a-f]{32}02/);
  });
});

/** The same in the BER of old Windows and Java: indefinite lengths, octet strings in pieces of 100. */
function toBer(element: DerElement): Bytes {
  const end = fromHex('0000');
  const { identifier } = element;
  if ((identifier & 0x20) !== 0) {
    return concatenate([new Uint8Array([identifier, 0x80]), ...children(element).map(toBer), end]);
  }
  if (identifier !== tag.octetString && identifier !== 0x80) return encoding(element);
  const octets = content(element);
  const pieces: Bytes[] = [];
  for (let at = 0; at < octets.length; at += 100) pieces.push(octetString(octets.subarray(at, at + 100)));
  return concatenate([new Uint8Array([identifier | 0x20, 0x80]), ...pieces, end]);
}

describe.each(formats)('a PKCS#12 in the %s format written in BER', (format) => {
  test('opens outside and, where no MAC is over it, inside', async () => {
    const outer = readOnly(files[format]);
    const expected = await openPkcs12({ crypto, file: files[format], password });
    expect(await openPkcs12({ crypto, file: toBer(outer), password })).toEqual(expected);
    const safes = children(children(children(outer)[1] as DerElement)[1] as DerElement)[0] as DerElement;
    const inside = container(data(toBer(readOnly(content(safes).slice()))));
    expect(await openPkcs12({ crypto, file: inside, password })).toEqual(expected);
  });
});

describe('openPkcs12', () => {
  test('ignores octets after the file', async () => {
    const file = concatenate([files.modern, new Uint8Array(3)]);
    await expect(openPkcs12({ crypto, file, password })).resolves.toBeDefined();
  });

  test.each<[string, () => Bytes, string]>([
    ['a megabyte too much', () => new Uint8Array(1_100_000), 'file.tooLarge'],
    ['garbage', () => new Uint8Array(1000).fill(0xa5), 'pkcs12.malformed'],
    ['another structure', () => sequence(integer(1)), 'pkcs12.malformed'],
    ['a bomb of sequences', () => container(bomb(40)), 'file.tooDeep'],
    ['a bomb in the authenticated safe', () => container(data(bomb(40))), 'file.tooDeep'],
    ['a bomb in a safe', () => container(data(sequence(data(bomb(40))))), 'file.tooDeep'],
    ['an empty safe', () => container(data(sequence(data(sequence())))), 'pkcs12.empty'],
    ['no safe', () => container(data(sequence())), 'pkcs12.malformed'],
    ['content that is no octet string', () => container(wrapped(integer(1))), 'pkcs12.malformed'],
    ['signed data', () => container(wrapped(sequence(), contentType.signedData)), 'pkcs12.malformed'],
    ['another encryption', () => container(data(sequence(enveloped()))), 'pkcs12.unsupportedAlgorithm'],
    [
      'MAC rounds without end (which pkijs 4.0.0 reads as none)',
      () => withMacRounds(0x7fffffff),
      'pkcs12.tooManyIterations',
    ],
    ['no MAC rounds', () => withMacRounds(0), 'pkcs12.malformed'],
    [
      'key rounds without end',
      () => container(data(sequence(data(sequence(keyBag(0x7fffffff)))))),
      'pkcs12.tooManyIterations',
    ],
    [
      'a thousand keys of a thousand rounds',
      () => container(data(sequence(data(sequence(...Array.from({ length: 1000 }, () => keyBag(1000))))))),
      'pkcs12.wrongPassword',
    ],
  ])('refuses %s', async (_, file, refusal) => {
    await expect(openPkcs12({ crypto, file: file(), password })).rejects.toThrow(code(refusal));
  });

  test('opens a file without a MAC, with a key in clear and a certificate', async () => {
    const key = sequence(objectIdentifier(pkcs12.keyBag), context(0, privateKey));
    const file = container(data(sequence(data(sequence(key)))));
    expect((await openPkcs12({ crypto, file, password: '' })).keys[0]?.pkcs8).toEqual(privateKey);
  });

  test('opens safes in safes and passes over secrets and names it cannot read', async () => {
    const badName = setOf(
      sequence(objectIdentifier('1.2.840.113549.1.9.20'), setOf(tlv(tag.bmpString, new Uint8Array(1)))),
    );
    const key = sequence(objectIdentifier(pkcs12.keyBag), context(0, privateKey), badName);
    const secret = sequence(objectIdentifier(pkcs12.secretBag), context(0, sequence()));
    const nested = sequence(objectIdentifier(pkcs12.safeContentsBag), context(0, sequence(key, secret)));
    const file = container(data(sequence(data(sequence(nested)))));
    expect((await openPkcs12({ crypto, file, password: '' })).keys).toEqual([
      { pkcs8: privateKey, friendlyName: undefined, localKeyId: undefined },
    ]);
  });
});

const wrapped = (content: Bytes, type: string = contentType.data) =>
  sequence(objectIdentifier(type), context(0, content));
const data = (octets: Bytes) => wrapped(octetString(octets));
const container = (contentInfo: Bytes, ...mac: Bytes[]) => sequence(integer(3), contentInfo, ...mac);
const enveloped = () => wrapped(sequence(), '1.2.840.113549.1.7.3');

function bomb(depth: number): Bytes {
  let inner = sequence();
  for (let level = 0; level < depth; level++) inner = sequence(inner);
  return inner;
}

function keyBag(rounds: number): Bytes {
  const algorithm = sequence(
    objectIdentifier(pkcs12.sha1TripleDes),
    sequence(octetString(new Uint8Array(8)), integer(rounds)),
  );
  return sequence(
    objectIdentifier(pkcs12.shroudedKeyBag),
    context(0, sequence(algorithm, octetString(new Uint8Array(64)))),
  );
}

function withMacRounds(rounds: number): Bytes {
  const digestInfo = sequence(
    sequence(objectIdentifier('2.16.840.1.101.3.4.2.1')),
    octetString(new Uint8Array(32)),
  );
  const mac = sequence(digestInfo, octetString(new Uint8Array(8)), integer(rounds));
  return container(data(sequence(data(sequence()))), mac);
}
