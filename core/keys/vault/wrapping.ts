import { fromBase64url, toBase64url } from '../../base64.ts';
import { type Bytes, utf8 } from '../../bytes.ts';

export interface Wrapped {
  readonly nonce: string;
  readonly wrappedKey: string;
}

/** The octets of a base64url text that a schema has checked. */
export function decoded(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (bytes === undefined) throw new TypeError('not base64url');
  return bytes;
}

/** Random octets in base64url. */
export const randomText = (crypto: Crypto, size: number): string =>
  toBase64url(crypto.getRandomValues(new Uint8Array(size)));

/**
 * What the wrapping is bound to: every parameter that stands beside it, so that none can be changed. The order of the
 * members does not count.
 */
function boundTo(parameters: Readonly<Record<string, string | number>>): Bytes {
  const members = Object.entries(parameters).filter(([name]) => name !== 'nonce' && name !== 'wrappedKey');
  return utf8(`paraphe-vault 1 ${JSON.stringify(members.sort(([one], [other]) => (one < other ? -1 : 1)))}`);
}

/** Wraps the vault's key by AES-256-GCM. `wrappingKey` has 32 octets and is zeroed. */
export async function wrap<Parameters extends Readonly<Record<string, string | number>>>(
  crypto: Crypto,
  wrappingKey: Bytes,
  parameters: Parameters,
  vaultKey: Bytes,
): Promise<Parameters & Wrapped> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.importKey('raw', wrappingKey, 'AES-GCM', false, ['encrypt']);
  wrappingKey.fill(0);
  const scheme = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(parameters) };
  const wrappedKey = new Uint8Array(await crypto.subtle.encrypt(scheme, key, vaultKey));
  return { ...parameters, nonce: toBase64url(nonce), wrappedKey: toBase64url(wrappedKey) };
}

/** @returns undefined when the wrapping key is not the one, or a parameter was changed. `wrappingKey` is zeroed. */
export async function unwrap(
  crypto: Crypto,
  wrappingKey: Bytes,
  wrapper: Wrapped & Readonly<Record<string, string | number>>,
): Promise<Bytes | undefined> {
  const key = await crypto.subtle.importKey('raw', wrappingKey, 'AES-GCM', false, ['decrypt']);
  wrappingKey.fill(0);
  const scheme = { name: 'AES-GCM', iv: decoded(wrapper.nonce), additionalData: boundTo(wrapper) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(scheme, key, decoded(wrapper.wrappedKey)));
  } catch {
    // WebCrypto's only word for a tag that does not match.
    return undefined;
  }
}
