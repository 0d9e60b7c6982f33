import type { Bytes } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { publicKeyOf } from './private-key.ts';
import { spkiFingerprint } from './public-key.ts';
import type { Recognised } from './recognise.ts';

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
 * Makes sure that a private key is the one of a certificate or request before a file is made of both.
 * @param options.spki DER of the SubjectPublicKeyInfo of the certificate
 * @throws Refusal `key.notForCertificate`
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
  const [ofKey, wanted] = await Promise.all([
    publicKeyOf(crypto, pkcs8).then((own) => spkiFingerprint(crypto, own)),
    spkiFingerprint(crypto, spki),
  ]);
  if (ofKey !== wanted) throw new Refusal('key.notForCertificate');
}
