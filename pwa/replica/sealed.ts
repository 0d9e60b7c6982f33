import type { Bytes } from '#core/bytes.ts';
import { utf8 } from '#core/bytes.ts';

/** Encrypted with AES-256-GCM under a key that the browser will not give out. */
export interface Sealed {
  readonly iv: Bytes;
  readonly ciphertext: ArrayBuffer;
}

/** A key that IndexedDB can hold and that nobody can read, script of this origin included. */
export async function makeSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['decrypt', 'encrypt']);
}

/**
 * Seals a value as JSON in UTF-8.
 * @param context names the record, so that one sealed record cannot stand in for another.
 */
export function seal(key: CryptoKey, context: string, value: unknown): Promise<Sealed> {
  return sealOctets(key, context, utf8(JSON.stringify(value)));
}

/** @param context as of {@link seal} */
export async function sealOctets(key: CryptoKey, context: string, octets: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(context) };
  return { iv, ciphertext: await crypto.subtle.encrypt(algorithm, key, octets) };
}

/** @throws OperationError when the record was changed or belongs elsewhere. */
export async function unseal<Value>(key: CryptoKey, context: string, sealed: Sealed): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await unsealOctets(key, context, sealed))) as Value;
}

/** @throws OperationError when the record was changed or belongs elsewhere. */
export async function unsealOctets(
  key: CryptoKey,
  context: string,
  { iv, ciphertext }: Sealed,
): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(context) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, ciphertext));
}
