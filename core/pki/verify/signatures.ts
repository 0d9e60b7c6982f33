import type { Bytes } from '../../bytes.ts';
import { type SignatureVerdict, verifySignature } from '../signature.ts';
import type { SignatureAlgorithm } from '../signature-algorithm.ts';
import type { Effort } from './effort.ts';

interface Signed {
  readonly tbs: Bytes;
  readonly signature: Bytes;
  readonly signatureAlgorithm: SignatureAlgorithm;
}

/** Verifies each pair of signed structure and issuer once, however many paths lead over it. */
export function rememberingVerifier(crypto: Crypto, effort: Effort) {
  const verdicts = new Map<Signed, Map<object, SignatureVerdict>>();
  return async (signed: Signed, issuer: { readonly spki: Bytes }): Promise<SignatureVerdict> => {
    const known = verdicts.get(signed) ?? new Map<object, SignatureVerdict>();
    verdicts.set(signed, known);
    const before = known.get(issuer);
    if (before !== undefined) return before;
    effort.spend('signatures');
    const verdict = await verifySignature({
      crypto,
      spki: issuer.spki,
      algorithm: signed.signatureAlgorithm,
      data: signed.tbs,
      signature: signed.signature,
    });
    known.set(issuer, verdict);
    return verdict;
  };
}

export type VerifySigned = ReturnType<typeof rememberingVerifier>;
