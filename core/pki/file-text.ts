import type { Bytes } from '../bytes.ts';

/** The text of a file, which Windows saves as UTF-16 with a byte order mark. */
export function fileText(bytes: Bytes): string {
  const label = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
