import type { Bytes } from '../../bytes.ts';
import { toHex } from '../../bytes.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  encoding,
  expect,
  flawed,
  inside,
  readOnly,
  readSmallInteger,
  readTime,
  readUnsigned,
  readWholeOctets,
} from '../der/reader.ts';
import { objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';
import { type Extension, findExtension, readExtensions } from '../extensions/extension.ts';
import { orMalformed } from '../malformed.ts';
import { extension } from '../object-identifiers.ts';
import { type RevocationReason, revocationReasonName } from '../revocation-reason.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from '../signature-algorithm.ts';

/** A CRL (RFC 5280 §5.1). Every `Bytes` is a slice of the original DER. */
export interface Crl {
  readonly der: Bytes;
  readonly tbs: Bytes;
  readonly version: 1 | 2;
  /** DER of the issuer's Name. */
  readonly issuer: Bytes;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  readonly extensions: readonly Extension[];
  /** By the hexadecimal of the serial number's magnitude. */
  readonly entries: ReadonlyMap<string, CrlEntry>;
  /** An entry has a critical extension: then the list says nothing sure about any certificate (§5.3). */
  readonly hasCriticalEntryExtension: boolean;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Bytes;
}

interface CrlEntry {
  readonly revokedAt: Date;
  /** `unspecified` also when the list gives a number without a name. */
  readonly reason: RevocationReason;
}

/** Reads one CRL strictly. @throws Refusal `crl.malformed` with a `Flaw` */
export function readCrl(der: Bytes): Crl {
  return orMalformed('crl.malformed', () => read(der));
}

function read(der: Bytes): Crl {
  const [tbs, algorithm, signature, ...rest] = children(
    expect(readOnly(der), tag.sequence, 'CertificateList'),
  );
  if (rest.length > 0) throw new DerError('tooManyParts', 'CertificateList');
  const parts = children(expect(tbs, tag.sequence, 'tbsCertList'));
  const version = parts[0]?.identifier === tag.integer ? readSmallInteger(parts.shift(), 'version') + 1 : 1;
  if (version !== 1 && version !== 2) throw new DerError('unknownVersion', 'version');
  const [inner, issuer, thisUpdate, ...optional] = parts;
  const signatureAlgorithm = readSignatureAlgorithm(algorithm);
  if (readSignatureAlgorithm(inner).oid !== signatureAlgorithm.oid) {
    throw flawed('algorithmsDiffer', algorithm, 'signatureAlgorithm');
  }
  const nextUpdate = isTime(optional[0]) ? readTime(optional.shift(), 'nextUpdate') : undefined;
  const list = optional[0]?.identifier === tag.sequence ? optional.shift() : undefined;
  const extensions = optional[0]?.identifier === 0xa0 ? children(optional.shift() as DerElement) : [];
  if (optional.length > 0 || extensions.length > 1) {
    throw flawed('unexpected', optional[0], 'tbsCertList');
  }
  return {
    der,
    tbs: encoding(tbs as DerElement),
    version,
    issuer: encoding(expect(issuer, tag.sequence, 'issuer')),
    thisUpdate: readTime(thisUpdate, 'thisUpdate'),
    nextUpdate,
    extensions: extensions.length === 0 ? [] : readExtensions(extensions[0]),
    ...readEntries(list),
    signatureAlgorithm,
    signature: readWholeOctets(signature, 'signatureValue'),
  };
}

function isTime(element: DerElement | undefined): boolean {
  return element?.identifier === tag.utcTime || element?.identifier === tag.generalizedTime;
}

function readEntries(list: DerElement | undefined): Pick<Crl, 'entries' | 'hasCriticalEntryExtension'> {
  const entries = new Map<string, CrlEntry>();
  let hasCriticalEntryExtension = false;
  for (const element of list === undefined ? [] : children(list)) {
    const [serialNumber, revokedAt, extensionList, ...rest] = children(
      expect(element, tag.sequence, 'revokedCertificates'),
    );
    if (rest.length > 0) throw flawed('tooManyParts', element, 'revokedCertificates');
    let reason = extensionList === undefined ? 0 : plainReason(extensionList);
    if (reason === undefined) {
      const extensions = readExtensions(extensionList);
      hasCriticalEntryExtension ||= extensions.some(({ critical }) => critical);
      reason = readReason(extensions);
    }
    entries.set(toHex(readUnsigned(serialNumber, 'userCertificate')), {
      revokedAt: readTime(revokedAt, 'revocationDate'),
      reason: revocationReasonName(reason) ?? 'unspecified',
    });
  }
  return { entries, hasCriticalEntryExtension };
}

const reasonAlone = sequence(
  sequence(objectIdentifier(extension.reasonCode), octetString(new Uint8Array([tag.enumerated, 1, 0]))),
);

/** The number of a reason that is the only extension: almost every entry, and read without taking it apart. */
function plainReason({ source, start, end }: DerElement): number | undefined {
  const last = reasonAlone.length - 1;
  if (end - start !== reasonAlone.length) return undefined;
  for (let index = 0; index < last; index++) {
    if (source[start + index] !== reasonAlone[index]) return undefined;
  }
  return source[start + last];
}

function readReason(extensions: readonly Extension[]): number {
  const found = findExtension(extensions, extension.reasonCode);
  if (found === undefined) return 0;
  const value = inside('reasonCode', () => readOnly(found.value));
  const [number, ...rest] = content(expect(value, tag.enumerated, 'reasonCode'));
  if (number === undefined || rest.length > 0) throw new DerError('malformed', 'reasonCode');
  return number;
}
