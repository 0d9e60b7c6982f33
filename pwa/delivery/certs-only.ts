import type { Bytes } from '#core/bytes.ts';
import { context, integer, objectIdentifier, sequence, setOf } from '#core/pki/der/writer.ts';
import { contentType } from '#core/pki/object-identifiers.ts';

/**
 * A PKCS#7 that holds certificates and signs nothing (RFC 5652 §5.1, RFC 8551 §3.8), as `.p7b` files are.
 * @param certificates DER, kept in their order: readers that take the first one find the end certificate
 */
export function certsOnly(certificates: readonly Bytes[]): Bytes {
  const noDigests = setOf();
  const noContent = sequence(objectIdentifier(contentType.data));
  const noSigners = setOf();
  const signedData = sequence(integer(1), noDigests, noContent, context(0, ...certificates), noSigners);
  return sequence(objectIdentifier(contentType.signedData), context(0, signedData));
}
