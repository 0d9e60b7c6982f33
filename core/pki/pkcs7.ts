import type { Bytes } from '../bytes.ts';
import { refuseTooLarge } from '../policy/file-sizes.ts';
import { normaliseFirst } from './der/normalise.ts';
import { children, DerError, encoding, expect, readObjectIdentifier, readOnly } from './der/reader.ts';
import { context, integer, objectIdentifier, sequence, setOf, tag } from './der/writer.ts';
import { orMalformed } from './malformed.ts';
import { contentType } from './object-identifiers.ts';

/** What a bundle holds, each as DER and as it lay in the file: pkijs would encode certificates anew. */
export interface Pkcs7 {
  readonly certificates: readonly Bytes[];
  readonly certificateLists: readonly Bytes[];
}

/**
 * Makes the certs-only SignedData of .p7b files (RFC 5652 §5.1, RFC 8551 §3.2.2).
 * @param certificates DER. Their order is kept, though a SET has none: programs show them as they stand.
 * @returns DER
 */
export function makePkcs7(certificates: readonly Bytes[]): Bytes {
  const signedData = sequence(
    integer(1),
    setOf(),
    sequence(objectIdentifier(contentType.data)),
    context(0, ...certificates),
    setOf(),
  );
  return sequence(objectIdentifier(contentType.signedData), context(0, signedData));
}

/**
 * Reads the certificates and CRLs of a SignedData, signed or not. Signatures are not looked at.
 * @param file DER or BER; bytes after it are ignored
 * @throws Refusal `pkcs7.malformed` with a `Flaw`, `file.tooLarge`, `file.tooDeep`
 */
export function readPkcs7(file: Bytes): Pkcs7 {
  refuseTooLarge(file.length);
  return orMalformed('pkcs7.malformed', () => readSignedData(normaliseFirst(file).der));
}

function readSignedData(der: Bytes): Pkcs7 {
  const [type, wrapped] = children(expect(readOnly(der), tag.sequence, 'ContentInfo'));
  if (readObjectIdentifier(type, 'contentType') !== contentType.signedData)
    throw new DerError('otherContent', 'contentType');
  const [signedData] = children(expect(wrapped, 0xa0, 'content'));
  const [, , , ...optional] = children(expect(signedData, tag.sequence, 'SignedData'));
  /** Certificates stand in [0], lists in [1]; both hold other things with tags of their own, which are passed over. */
  const members = (identifier: number): readonly Bytes[] =>
    optional
      .filter((element) => element.identifier === identifier)
      .flatMap(children)
      .filter((element) => element.identifier === tag.sequence)
      .map((element) => encoding(element).slice());
  return { certificates: members(0xa0), certificateLists: members(0xa1) };
}
