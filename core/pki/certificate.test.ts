import { beforeAll, describe, expect, it } from 'vitest';
import { concatenate, toHex } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { children, encoding, readOnly } from './der/reader.ts';
import { boolean, context, derNull, integer, objectIdentifier, octetString, sequence } from './der/writer.ts';
import { makeRoot } from './issue/test-authority.ts';
import { extension } from './object-identifiers.ts';

const refusal = (flaw: RegExp) => (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).code).toBe('certificate.malformed');
    const { part, flaw: code } = (error as Refusal).detail;
    expect(`${part}: ${code}`).toMatch(flaw);
    return;
  }
  throw new Error('not refused');
};

describe('a certificate', () => {
  let certificate: Certificate;
  beforeAll(async () => {
    ({ certificate } = await makeRoot());
  });

  /** The same certificate with parts of its body replaced, added or removed. */
  function rebuilt(change: (parts: Uint8Array[]) => void) {
    const [tbs, algorithm, signature] = children(readOnly(certificate.der));
    const parts: Uint8Array[] = children(tbs as never).map(encoding);
    change(parts);
    return sequence(sequence(...parts), encoding(algorithm as never), encoding(signature as never));
  }
  const withExtensions = (...extensions: Uint8Array[]) =>
    rebuilt((parts) => {
      parts[7] = context(3, sequence(...extensions));
    });
  const oneExtension = sequence(objectIdentifier(extension.subjectKeyIdentifier), octetString(derNull));

  it('keeps the bytes it was read from', () => {
    const { der, tbs, issuer, subject, spki } = certificate;
    for (const part of [tbs, issuer, subject, spki]) expect(toHex(der)).toContain(toHex(part));
    expect(der.buffer).toBe(tbs.buffer);
  });

  it('says what it is', () => {
    expect(certificate.version).toBe(3);
    expect(certificate.serialNumber).toHaveLength(16);
    expect(certificate.notBefore).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(certificate.notAfter).toEqual(new Date('2049-12-31T23:59:59Z'));
    expect(certificate.extensions.map(({ oid }) => oid)).toContain(extension.basicConstraints);
  });

  it('may mark an extension “not critical” in words, as old ones do', () => {
    const [id, value] = children(readOnly(oneExtension)).map(encoding);
    const loose = sequence(id as never, boolean(false), value as never);
    expect(readCertificate(withExtensions(loose)).extensions).toHaveLength(1);
  });

  const cases: readonly (readonly [string, () => Uint8Array<ArrayBuffer>, RegExp])[] = [
    [
      'bytes after it',
      () => concatenate([certificate.der, new Uint8Array(1)]),
      /^Certificate: trailingBytes/,
    ],
    [
      'a body that names another algorithm',
      () =>
        rebuilt((parts) => {
          parts[2] = sequence(objectIdentifier('1.2.3'));
        }),
      /algorithmsDiffer/,
    ],
    [
      'an unknown version',
      () =>
        rebuilt((parts) => {
          parts[0] = context(0, integer(3));
        }),
      /version: unknownVersion/,
    ],
    [
      'extensions in version 1',
      () =>
        rebuilt((parts) => {
          parts.shift();
        }),
      /laterVersion/,
    ],
    [
      'a negative serial number',
      () =>
        rebuilt((parts) => {
          parts[1] = new Uint8Array([2, 1, 0xff]);
        }),
      /serialNumber: negative/,
    ],
    [
      'no subject',
      () =>
        rebuilt((parts) => {
          parts.splice(5, 1);
        }),
      /subjectPublicKeyInfo|algorithm/,
    ],
    ['an extension twice', () => withExtensions(oneExtension, oneExtension), /repeated/],
    ['an empty list of extensions', () => withExtensions(), /extensions: empty/],
    [
      'parts out of order',
      () =>
        rebuilt((parts) => {
          parts.push(new Uint8Array([0x81, 1, 0]));
        }),
      /outOfOrder/,
    ],
    [
      'an unknown part',
      () =>
        rebuilt((parts) => {
          parts.push(context(4, derNull));
        }),
      /tbsCertificate: unexpected/,
    ],
  ];
  it.each(cases)('with %s is refused', (_, make, where) => {
    refusal(where)(() => readCertificate(make()));
  });

  it('is refused when cut anywhere', () => {
    for (let length = 0; length < certificate.der.length; length++) {
      refusal(/./)(() => readCertificate(certificate.der.slice(0, length)));
    }
  });
});
