import type { Bytes } from '../bytes.ts';
import { children, type DerElement, encoding, expect, flawed, readObjectIdentifier } from './der/reader.ts';
import { nothing, objectIdentifier, sequence, tag } from './der/writer.ts';

/** An `AlgorithmIdentifier` (RFC 5280 §4.1.1.2), its parameters kept as the DER they came in. */
export interface SignatureAlgorithm {
  readonly oid: string;
  /** The whole element, header included; undefined when there is none (which is not the same as NULL). */
  readonly parameters: Bytes | undefined;
}

/** @throws DerError */
export function readSignatureAlgorithm(element: DerElement | undefined): SignatureAlgorithm {
  const [oid, parameters, ...rest] = children(expect(element, tag.sequence, 'AlgorithmIdentifier'));
  if (rest.length > 0) throw flawed('tooManyParts', element, 'AlgorithmIdentifier');
  return {
    oid: readObjectIdentifier(oid, 'algorithm'),
    parameters: parameters === undefined ? undefined : encoding(parameters),
  };
}

export function encodeSignatureAlgorithm({ oid, parameters }: SignatureAlgorithm): Bytes {
  return sequence(objectIdentifier(oid), parameters ?? nothing);
}
