import { type Bytes, equalBytes } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { malformed, orMalformed } from './malformed.ts';
import { publicKeyOf } from './private-key.ts';
import { type PublicKey, readPublicKey, spkiFingerprint } from './public-key.ts';
import type { Recognised } from './recognise.ts';
import { isConsistentRsaKey } from './rsa-consistency.ts';

/**
 * The fingerprint of the public key an object has (SHA-256 of its SubjectPublicKeyInfo, lower-case hexadecimal).
 * @returns undefined for what has none, or shows it only when it is opened
 * @throws Refusal when a private key is damaged or of a kind WebCrypto does not have
 */
export async function keyFingerprint(crypto: Crypto, object: Recognised): Promise<string | undefined> {
  const spki = await spkiOf(crypto, object);
  return spki === undefined ? undefined : spkiFingerprint(crypto, spki);
}

async function spkiOf(crypto: Crypto, object: Recognised): Promise<Bytes | undefined> {
  switch (object.type) {
    case 'certificate':
      return object.certificate.spki;
    case 'certificationRequest':
      return object.request.spki;
    case 'publicKey':
      return object.spki;
    case 'privateKey':
      return publicKeyOf(crypto, object.pkcs8);
    default:
      return undefined;
  }
}

export interface KeyGroup {
  readonly spkiSha256: string;
  readonly objects: readonly Recognised[];
}

/** Puts together what has the same key: a key, its request, its certificates. Objects without a key are left out. */
export async function groupByKey(
  crypto: Crypto,
  objects: readonly Recognised[],
): Promise<readonly KeyGroup[]> {
  const groups = new Map<string, Recognised[]>();
  for (const object of objects) {
    const spkiSha256 = await keyFingerprint(crypto, object);
    if (spkiSha256 !== undefined) groups.set(spkiSha256, [...(groups.get(spkiSha256) ?? []), object]);
  }
  return [...groups].map(([spkiSha256, members]) => ({ spkiSha256, objects: members }));
}

/**
 * Makes sure that a private key is the one of a certificate or request before a file is made of both: by the public half
 * it states, then by a signature or by arithmetic, because a damaged key file may still state it.
 * @param options.spki DER of the SubjectPublicKeyInfo of the certificate
 * @throws Refusal `key.notForCertificate`, `key.malformed`
 */
export async function checkKeyBelongs({
  crypto,
  pkcs8,
  spki,
}: {
  readonly crypto: Crypto;
  readonly pkcs8: Bytes;
  readonly spki: Bytes;
}): Promise<void> {
  if (!equalBytes(await publicKeyOf(crypto, pkcs8), spki)) throw new Refusal('key.notForCertificate');
  if (!(await fits(crypto, pkcs8, spki))) {
    throw malformed('key.malformed', { flaw: 'halvesDiffer' });
  }
}

async function fits(crypto: Crypto, pkcs8: Bytes, spki: Bytes): Promise<boolean> {
  const key = readPublicKey(spki);
  if (key.family === 'RSA') return orMalformed('key.malformed', () => isConsistentRsaKey(pkcs8));
  const algorithm = webCryptoAlgorithm(key);
  if (algorithm === undefined) return true;
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  try {
    const [privateKey, publicKey] = await Promise.all([
      crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
      crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']),
    ]);
    const signature = await crypto.subtle.sign(algorithm, privateKey, challenge);
    return await crypto.subtle.verify(algorithm, publicKey, signature, challenge);
  } catch {
    // WebCrypto does not take, or cannot sign with, a key whose numbers do not fit each other.
    return false;
  }
}

/** @returns undefined for kinds WebCrypto does not have: of those the stated public half has to do */
function webCryptoAlgorithm(key: PublicKey): { readonly name: string } | undefined {
  if (key.family === 'EC') {
    return { name: 'ECDSA', namedCurve: key.curve, hash: 'SHA-256' } as { readonly name: string };
  }
  return key.family === 'Ed25519' ? { name: 'Ed25519' } : undefined;
}
