import { type Bytes, utf16 } from '../../bytes.ts';
import { context, objectIdentifier, octetString, sequence, setOf, tag, tlv } from '../der/writer.ts';
import { pkcs9, pkcs12 } from '../object-identifiers.ts';
import type { Encrypted } from '../pbe/pbes2.ts';

/** What a bag says of its content (RFC 7292 §4.2). */
export interface BagAttributes {
  /** What programs show in their lists. */
  readonly friendlyName?: string | undefined;
  /** The same octets on a key and on its certificate; by them programs find the pair. */
  readonly localKeyId?: Bytes | undefined;
}

export function encodeCertificateBag(certificate: Bytes, attributes: BagAttributes): Bytes {
  const bag = sequence(objectIdentifier(pkcs12.x509Certificate), context(0, octetString(certificate)));
  return sequence(objectIdentifier(pkcs12.certBag), context(0, bag), ...encodeAttributes(attributes));
}

export function encodeKeyBag({ algorithm, ciphertext }: Encrypted, attributes: BagAttributes): Bytes {
  const bag = sequence(algorithm, octetString(ciphertext));
  return sequence(objectIdentifier(pkcs12.shroudedKeyBag), context(0, bag), ...encodeAttributes(attributes));
}

function encodeAttributes({ friendlyName, localKeyId }: BagAttributes): readonly Bytes[] {
  const attributes: Bytes[] = [];
  if (friendlyName) {
    const name = setOf(tlv(tag.bmpString, utf16(friendlyName)));
    attributes.push(sequence(objectIdentifier(pkcs9.friendlyName), name));
  }
  if (localKeyId !== undefined) {
    attributes.push(sequence(objectIdentifier(pkcs9.localKeyId), setOf(octetString(localKeyId))));
  }
  return attributes.length === 0 ? [] : [setOf(...attributes)];
}
