import { createCipheriv, createDecipheriv, hkdfSync, scrypt } from 'node:crypto';
import type { Platform } from '../platform.ts';

/** Encrypts what the database must not tell by itself (the secrets of second factors). */
export interface Sealer {
  /** @param purpose what the octets are and whose: they open under no other */
  readonly seal: (octets: Uint8Array, purpose: string) => Promise<Buffer>;
  /** @throws Error when they were not sealed so: a fault, never a refusal */
  readonly open: (sealed: Uint8Array, purpose: string) => Promise<Buffer>;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM under a key that HKDF makes from the authorities' secret, which is no part of the database. The secret
 * may be a passphrase, so scrypt comes first; once, when something is sealed or opened for the first time.
 */
export function makeSealer(secret: string, { randomBytes }: Pick<Platform, 'randomBytes'>): Sealer {
  let key: Promise<Uint8Array> | undefined;
  const keyOnce = (): Promise<Uint8Array> => {
    key ??= deriveKey(secret);
    return key;
  };
  return {
    seal: async (octets, purpose) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, await keyOnce(), nonce).setAAD(Buffer.from(purpose));
      return Buffer.concat([nonce, cipher.update(octets), cipher.final(), cipher.getAuthTag()]);
    },
    open: async (sealed, purpose) => {
      const nonce = sealed.subarray(0, nonceLength);
      const decipher = createDecipheriv(algorithm, await keyOnce(), nonce, { authTagLength: tagLength })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(sealed.subarray(-tagLength));
      return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
    },
  };
}

function deriveKey(secret: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(secret, 'paraphe sealer', 32, { N: 32_768, r: 8, p: 1, maxmem: 2 ** 26 }, (error, stretched) => {
      if (error !== null) return reject(error);
      resolve(new Uint8Array(hkdfSync('sha256', stretched, '', 'sealer of secrets', 32)));
    });
  });
}
