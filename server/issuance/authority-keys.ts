import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Bytes } from '#core/bytes.ts';
import { readPem, toPem } from '#core/pki/pem.ts';
import { decryptPrivateKey, encryptedPrivateKeyLabel, encryptPrivateKey } from '#core/pki/pkcs8.ts';
import { readPublicKey } from '#core/pki/public-key.ts';
import type { Signer } from '#core/pki/signer.ts';
import { signingAlgorithmFor } from '#core/pki/signing-algorithm.ts';

/** A key of the built-in authority, encrypted as it stands in the database (PBES2, 600,000 rounds). */
export interface SealedKey {
  readonly spki: Bytes;
  readonly privateKey: string;
}

export type AuthorityCurve = 'P-256' | 'P-384';

/** Makes a key pair; the private key leaves this function encrypted and as a signer, never in clear. */
export async function makeAuthorityKey({
  crypto,
  secret,
  curve,
}: {
  readonly crypto: Crypto;
  readonly secret: string;
  readonly curve: AuthorityCurve;
}): Promise<SealedKey & { readonly signer: Signer }> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const pkcs8 = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const encrypted = await encryptPrivateKey({ crypto, pkcs8, password: secret });
  pkcs8.fill(0);
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  return {
    spki,
    privateKey: toPem(encryptedPrivateKeyLabel, encrypted),
    signer: nodeSigner(privateKey, spki),
  };
}

/** @throws Error that names the secret when it is not the one the key was encrypted by */
export async function openAuthorityKey({
  crypto,
  secret,
  sealed,
}: {
  readonly crypto: Crypto;
  readonly secret: string;
  readonly sealed: SealedKey;
}): Promise<Signer> {
  const [block] = readPem(sealed.privateKey);
  if (block === undefined) throw new Error("an authority's stored key is no PEM");
  try {
    const pkcs8 = await decryptPrivateKey({ crypto, encrypted: block.der, password: secret });
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    pkcs8.fill(0);
    return nodeSigner(key, sealed.spki);
  } catch (error) {
    throw new Error(
      "the authority's key does not open: CA_PASSPHRASE, or authority.secret in the data directory, is not the one it was made with",
      { cause: error },
    );
  }
}

/** Signs in OpenSSL, at once: a P-256 signature takes less time than handing it to another thread. */
function nodeSigner(key: KeyObject, spki: Bytes): Signer {
  const publicKey = readPublicKey(spki);
  const algorithm = signingAlgorithmFor(publicKey);
  if (algorithm === undefined || publicKey.family !== 'EC') throw new Error('authorities sign with EC keys');
  const hash = publicKey.curve === 'P-384' ? 'sha384' : 'sha256';
  return { algorithm, sign: (octets) => new Uint8Array(sign(hash, octets, { key, dsaEncoding: 'der' })) };
}
