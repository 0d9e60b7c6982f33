import { Refusal } from '../../errors/refusal.ts';
import { describeKey, kindOf } from '../public-key.ts';
import { verifySignature } from '../signature.ts';
import { findWeakness } from '../weak-keys.ts';
import type { CertificationRequest } from './read-request.ts';

/**
 * Checks that the key of a request is one we accept, that it is not weak, and that the request was signed by it.
 * @throws Refusal `csr.unsupportedKey`, `csr.weakKey`, `csr.unsupportedSignature`, `csr.badSignature`
 */
export async function verifyCertificationRequest(
  crypto: Crypto,
  request: CertificationRequest,
): Promise<void> {
  const { publicKey, spki, info, signature, signatureAlgorithm } = request;
  if (kindOf(publicKey) === undefined) {
    throw new Refusal('csr.unsupportedKey', { kind: describeKey(publicKey) });
  }
  const weakness = findWeakness(publicKey);
  if (weakness !== undefined) throw new Refusal('csr.weakKey', { weakness });
  const verdict = await verifySignature({
    crypto,
    spki,
    algorithm: signatureAlgorithm,
    data: info,
    signature,
  });
  if (verdict === 'unsupported') {
    throw new Refusal('csr.unsupportedSignature', { algorithm: signatureAlgorithm.oid });
  }
  if (verdict === 'invalid') throw new Refusal('csr.badSignature');
}
