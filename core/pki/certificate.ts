import type { Bytes } from '../bytes.ts';
import { equalBytes } from '../bytes.ts';
import {
  children,
  type DerElement,
  encoding,
  expect,
  flawed,
  readOnly,
  readSmallInteger,
  readTime,
  readUnsigned,
  readWholeOctets,
} from './der/reader.ts';
import { tag } from './der/writer.ts';
import { type Extension, readExtensions } from './extensions/extension.ts';
import { orMalformed } from './malformed.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.ts';

/** A certificate (RFC 5280 §4.1). Every `Bytes` but the serial number is a slice of the original DER. */
export interface Certificate {
  readonly der: Bytes;
  /** The signed part, header included. */
  readonly tbs: Bytes;
  readonly version: 1 | 2 | 3;
  /** Big-endian magnitude without sign octet. */
  readonly serialNumber: Bytes;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** The algorithm named inside the signed part; equal to the outer one. */
  readonly tbsSignatureAlgorithm: SignatureAlgorithm;
  /** DER of the issuer's Name. */
  readonly issuer: Bytes;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** DER of the subject's Name. */
  readonly subject: Bytes;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Bytes;
  readonly extensions: readonly Extension[];
  readonly signature: Bytes;
}

/**
 * Reads one certificate strictly; nothing is verified but its structure.
 * @param der exactly one certificate
 * @throws Refusal `certificate.malformed` with a `Flaw`
 */
export function readCertificate(der: Bytes): Certificate {
  return orMalformed('certificate.malformed', () => read(der));
}

function read(der: Bytes): Certificate {
  const outer = expect(readOnly(der), tag.sequence, 'Certificate');
  const [tbs, algorithm, signature, ...rest] = children(outer);
  if (rest.length > 0) throw flawed('tooManyParts', outer);
  const bytes = readWholeOctets(signature, 'signatureValue');
  const signatureAlgorithm = readSignatureAlgorithm(algorithm);
  const fields = readTbs(expect(tbs, tag.sequence, 'tbsCertificate'));
  // RFC 5280 §4.1.1.2: otherwise the unsigned copy could claim another algorithm.
  if (!sameAlgorithm(signatureAlgorithm, fields.tbsSignatureAlgorithm)) {
    throw flawed('algorithmsDiffer', algorithm, 'signatureAlgorithm');
  }
  return { der, tbs: encoding(tbs as DerElement), signatureAlgorithm, ...fields, signature: bytes };
}

function sameAlgorithm(one: SignatureAlgorithm, other: SignatureAlgorithm): boolean {
  if (one.oid !== other.oid) return false;
  if (one.parameters === undefined || other.parameters === undefined) {
    return one.parameters === other.parameters;
  }
  return equalBytes(one.parameters, other.parameters);
}

type TbsFields = Omit<Certificate, 'der' | 'tbs' | 'signatureAlgorithm' | 'signature'>;

function readTbs(tbs: DerElement): TbsFields {
  const parts = children(tbs);
  const version = parts[0]?.identifier === 0xa0 ? readVersion(parts.shift() as DerElement) : 1;
  const [serialNumber, algorithm, issuer, validity, subject, spki, ...optional] = parts;
  const [notBefore, notAfter, ...beyond] = children(expect(validity, tag.sequence, 'validity'));
  if (beyond.length > 0) throw flawed('tooManyParts', validity, 'validity');
  return {
    version,
    serialNumber: readUnsigned(serialNumber, 'serialNumber'),
    tbsSignatureAlgorithm: readSignatureAlgorithm(algorithm),
    issuer: encoding(expect(issuer, tag.sequence, 'issuer')),
    notBefore: readTime(notBefore, 'notBefore'),
    notAfter: readTime(notAfter, 'notAfter'),
    subject: encoding(expect(subject, tag.sequence, 'subject')),
    spki: encoding(expect(spki, tag.sequence, 'subjectPublicKeyInfo')),
    extensions: readOptional(optional, version),
  };
}

function readVersion(element: DerElement): 1 | 2 | 3 {
  const [number, ...rest] = children(element);
  const version = readSmallInteger(number, 'version') + 1;
  if (rest.length > 0 || (version !== 1 && version !== 2 && version !== 3)) {
    throw flawed('unknownVersion', element, 'version');
  }
  return version;
}

/** The unique identifiers, which are skipped, and the extensions: each at most once and in this order. */
function readOptional(parts: readonly DerElement[], version: number): readonly Extension[] {
  let extensions: readonly Extension[] = [];
  let last = 0;
  for (const part of parts) {
    const isIdentifier = part.identifier === 0x81 || part.identifier === 0x82;
    if (!isIdentifier && part.identifier !== 0xa3) throw flawed('unexpected', part, 'tbsCertificate');
    const number = part.identifier & 0x1f;
    if (number <= last) throw flawed('outOfOrder', part, 'tbsCertificate');
    last = number;
    if (version < (isIdentifier ? 2 : 3)) throw flawed('laterVersion', part, 'tbsCertificate');
    if (isIdentifier) continue;
    const [list, ...rest] = children(part);
    if (rest.length > 0) throw flawed('tooManyParts', part, 'extensions');
    extensions = readExtensions(list);
  }
  return extensions;
}
