import type { Bytes } from '../../bytes.ts';
import { bitString, sequence } from '../der/writer.ts';
import { encodeSignatureAlgorithm } from '../signature-algorithm.ts';
import type { Signer } from './signer.ts';

/** The outer SEQUENCE that certificates and CRLs share: signed part, algorithm, signature. */
export function joinSigned(tbs: Bytes, algorithm: Signer['algorithm'], signature: Uint8Array): Bytes {
  return sequence(tbs, encodeSignatureAlgorithm(algorithm), bitString(signature));
}

export async function signStructure(tbs: Bytes, signer: Signer): Promise<Bytes> {
  return joinSigned(tbs, signer.algorithm, await signer.sign(tbs));
}
