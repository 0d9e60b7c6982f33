import type { Bytes } from '#core/bytes.ts';
import { utf8 } from '#core/bytes.ts';

/** JSON encrypted with AES-256-GCM under a key that the browser will not give out. */
export interface Sealed {
  readonly iv: Bytes;
  readonly ciphertext: ArrayBuffer;
}

/** A key that IndexedDB can hold and that nobody can read, script of this origin included. */
export async function makeSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['decrypt', 'encrypt']);
}

/** @param context names the record, so that one sealed record cannot stand in for another. */
export function seal(key: CryptoKey, context: string, value: unknown): Promise<Sealed> {
  return sealJson(key, context, utf8(JSON.stringify(value)));
}

/** @param json in UTF-8, as it is */
export async function sealJson(key: CryptoKey, context: string, json: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(context) };
  return { iv, ciphertext: await crypto.subtle.encrypt(algorithm, key, json) };
}

/** @throws OperationError when the record was changed or belongs elsewhere. */
export async function unseal<Value>(key: CryptoKey, context: string, sealed: Sealed): Promise<Value> {
  const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: utf8(context) };
  const plain = await crypto.subtle.decrypt(algorithm, key, sealed.ciphertext);
  return JSON.parse(new TextDecoder().decode(plain)) as Value;
}
