import type { Bytes } from '../bytes.ts';
import { bitString, sequence } from './der/writer.ts';
import { encodeSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.ts';
import type { Signer } from './signer.ts';

/** The outer SEQUENCE that requests, certificates and CRLs share: signed part, algorithm, signature. */
export function joinSigned(toBeSigned: Bytes, algorithm: SignatureAlgorithm, signature: Uint8Array): Bytes {
  return sequence(toBeSigned, encodeSignatureAlgorithm(algorithm), bitString(signature));
}

export async function signStructure(toBeSigned: Bytes, signer: Signer): Promise<Bytes> {
  return joinSigned(toBeSigned, signer.algorithm, await signer.sign(toBeSigned));
}
