import { describe, expect, it } from 'vitest';
import { fromBase64, fromBase64url, toBase64, toBase64url } from './base64.ts';
import { utf8 } from './bytes.ts';

describe('base64', () => {
  // RFC 4648 §10.
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('of %j is %j, and back', (text, encoded) => {
    expect(toBase64(utf8(text))).toBe(encoded);
    expect(fromBase64(encoded)).toEqual(utf8(text));
  });

  it('agrees with the platform on every byte', () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  });

  it.each(['A', '****', 'Zm9v-', 'é'])('%j is refused', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  it('skips white space', () => {
    expect(fromBase64(' Zm9v\r\nYmFy\n')).toEqual(utf8('foobar'));
  });
});
