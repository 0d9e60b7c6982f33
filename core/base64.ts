import type { Bytes } from './bytes.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(128).fill(-1);
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index;

// Own code because core has neither atob (DOM) nor Buffer (Node), and Uint8Array.fromBase64 is newer than
// the browsers we support.

/** Standard base64 (RFC 4648 §4) with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const one = bytes[index] as number;
    const two = bytes[index + 1];
    const three = bytes[index + 2];
    text += alphabet[one >> 2];
    text += alphabet[((one & 3) << 4) | ((two ?? 0) >> 4)];
    text += two === undefined ? '=' : alphabet[((two & 15) << 2) | ((three ?? 0) >> 6)];
    text += three === undefined ? '=' : alphabet[three & 63];
  }
  return text;
}

/**
 * Reads standard base64; white space is ignored.
 * @returns undefined when a character, the length or the padding is wrong.
 */
export function fromBase64(text: string): Bytes | undefined {
  const compact = text.replace(/\s+/g, '').replace(/=+$/, '');
  if (compact.length % 4 === 1) return undefined;
  const bytes = new Uint8Array((compact.length * 3) >> 2);
  let accumulator = 0;
  let bits = 0;
  let offset = 0;
  for (let index = 0; index < compact.length; index++) {
    const value = values[compact.charCodeAt(index)] ?? -1;
    if (value < 0) return undefined;
    accumulator = ((accumulator << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[offset++] = (accumulator >> bits) & 0xff;
    }
  }
  return bytes;
}

/** base64url without padding (RFC 4648 §5), as in links and JOSE. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns undefined when the text is not base64url. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
