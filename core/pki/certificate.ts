import type { Bytes } from '../bytes.ts';
import { equalBytes } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import {
  children,
  type DerElement,
  DerError,
  encoding,
  expect,
  readBitString,
  readOnly,
  readSmallInteger,
  readTime,
  readUnsigned,
} from './der/reader.ts';
import { tag } from './der/writer.ts';
import { type Extension, readExtensions } from './extensions/extension.ts';
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
 * @throws Refusal `certificate.malformed` with `where`
 */
export function readCertificate(der: Bytes): Certificate {
  try {
    return read(der);
  } catch (error) {
    if (error instanceof DerError) {
      throw new Refusal('certificate.malformed', { where: error.message }, { cause: error });
    }
    throw error;
  }
}

function read(der: Bytes): Certificate {
  const outer = expect(readOnly(der), tag.sequence, 'certificate');
  const [tbs, algorithm, signature, ...rest] = children(outer);
  if (rest.length > 0) throw new DerError('certificate has too many parts', outer.start);
  const { bytes, unusedBits } = readBitString(signature);
  if (unusedBits !== 0) throw new DerError('signature not whole octets', signature?.start ?? 0);
  const signatureAlgorithm = readSignatureAlgorithm(algorithm);
  const fields = readTbs(expect(tbs, tag.sequence, 'certificate body'));
  // RFC 5280 §4.1.1.2: otherwise the unsigned copy could claim another algorithm.
  if (!sameAlgorithm(signatureAlgorithm, fields.tbsSignatureAlgorithm)) {
    throw new DerError('signature algorithms differ', algorithm?.start ?? 0);
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
  if (beyond.length > 0) throw new DerError('validity has too many parts', validity?.start ?? 0);
  return {
    version,
    serialNumber: readUnsigned(serialNumber),
    tbsSignatureAlgorithm: readSignatureAlgorithm(algorithm),
    issuer: encoding(expect(issuer, tag.sequence, 'issuer')),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    subject: encoding(expect(subject, tag.sequence, 'subject')),
    spki: encoding(expect(spki, tag.sequence, 'public key')),
    extensions: readOptional(optional, version),
  };
}

function readVersion(element: DerElement): 1 | 2 | 3 {
  const [number, ...rest] = children(element);
  const version = readSmallInteger(number) + 1;
  if (rest.length > 0 || (version !== 1 && version !== 2 && version !== 3)) {
    throw new DerError('version unknown', element.start);
  }
  return version;
}

/** The unique identifiers, which are skipped, and the extensions: each at most once and in this order. */
function readOptional(parts: readonly DerElement[], version: number): readonly Extension[] {
  let extensions: readonly Extension[] = [];
  let last = 0;
  for (const part of parts) {
    const isIdentifier = part.identifier === 0x81 || part.identifier === 0x82;
    if (!isIdentifier && part.identifier !== 0xa3) throw new DerError('unexpected part', part.start);
    const number = part.identifier & 0x1f;
    if (number <= last) throw new DerError('part out of order', part.start);
    last = number;
    if (version < (isIdentifier ? 2 : 3)) throw new DerError('part of a later version', part.start);
    if (isIdentifier) continue;
    const [list, ...rest] = children(part);
    if (rest.length > 0) throw new DerError('extensions have too many parts', part.start);
    extensions = readExtensions(list);
  }
  return extensions;
}
