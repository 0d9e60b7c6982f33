import { OctetString } from 'asn1js';
import { AuthenticatedSafe, type ContentInfo, EncryptedData, PFX } from 'pkijs';
import type { Bytes } from '../../bytes.ts';
import { normalise } from '../der/normalise.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  encoding,
  expect,
  readOnly,
  readSmallInteger,
} from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import { contentType } from '../object-identifiers.ts';
import type { Encrypted } from '../pbe/pbes2.ts';
import type { MacData } from './mac.ts';

/** A safe as it lies in the file: readable at once, encrypted, or in a way we do not open. */
export type Safe =
  | { readonly type: 'plain'; readonly contents: Bytes }
  | ({ readonly type: 'encrypted' } & Encrypted)
  | { readonly type: 'unsupported'; readonly oid: string };

export interface Container {
  /** What the MAC is computed over. */
  readonly authenticated: Bytes;
  readonly safes: readonly Safe[];
  readonly mac: MacData | undefined;
}

/**
 * Reads the outside of a PKCS#12 by pkijs; what is in the safes is read by our own reader, because pkijs encodes keys
 * anew.
 * @param der normalised: asn1js is recursive, and the guard in front of it has to have been passed
 * @throws DerError
 */
export function readContainer(der: Bytes): Container {
  const pfx = parse('PFX', () => PFX.fromBER(der));
  const authenticated = octetsOf(pfx.authSafe.content);
  const inner = normalise(authenticated);
  const mac = children(readOnly(der))[2];
  return {
    authenticated,
    safes: parse('AuthenticatedSafe', () => AuthenticatedSafe.fromBER(inner)).safeContents.map(readSafe),
    mac: mac === undefined ? undefined : readMac(mac),
  };
}

/** pkijs and asn1js throw errors of several kinds for what is not as it should be. */
function parse<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw Object.assign(new DerError('unreadable', part), { cause: error });
  }
}

function octetsOf(content: unknown): Bytes {
  if (!(content instanceof OctetString)) throw new DerError('wrongType', 'ContentInfo');
  return new Uint8Array(content.getValue());
}

function readSafe({ contentType: oid, content }: ContentInfo): Safe {
  if (oid === contentType.data) return { type: 'plain', contents: octetsOf(content) };
  if (oid !== contentType.encryptedData) return { type: 'unsupported', oid };
  return parse('EncryptedData', () => {
    const { encryptedContentInfo } = new EncryptedData({ schema: content });
    return {
      type: 'encrypted',
      algorithm: encoded(encryptedContentInfo.contentEncryptionAlgorithm),
      ciphertext: new Uint8Array(encryptedContentInfo.getEncryptedContent()),
    };
  });
}

/** By our own reader: pkijs 4.0.0 reads a count of four octets as zero. */
function readMac(element: DerElement): MacData {
  const [digestInfo, salt, rounds] = children(expect(element, tag.sequence, 'macData'));
  const [algorithm, mac] = children(expect(digestInfo, tag.sequence, 'DigestInfo'));
  return {
    algorithm: encoding(expect(algorithm, tag.sequence, 'digestAlgorithm')).slice(),
    mac: content(expect(mac, tag.octetString, 'digest')),
    salt: content(expect(salt, tag.octetString, 'macSalt')),
    rounds: rounds === undefined ? 1 : readSmallInteger(rounds, 'iterations'),
  };
}

const encoded = (structure: { toSchema(): { toBER(): ArrayBuffer } }): Bytes =>
  new Uint8Array(structure.toSchema().toBER());
