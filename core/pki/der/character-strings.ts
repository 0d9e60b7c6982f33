import type { Bytes } from '../../bytes.ts';
import type { DerElement } from './reader.ts';
import { tag } from './writer.ts';

const numericString = 0x12;

const decoders: ReadonlyMap<number, (bytes: Bytes) => string | undefined> = new Map([
  [tag.utf8String, decodeUtf8],
  [tag.printableString, decodeAscii],
  [tag.ia5String, decodeAscii],
  [tag.visibleString, decodeAscii],
  [numericString, decodeAscii],
  // T.61 proper was never implemented: what writes it means Latin-1 (as OpenSSL and GnuTLS read it).
  [tag.t61String, decodeLatin1],
  [tag.bmpString, decodeBmp],
  [tag.universalString, decodeUniversal],
]);

/** Whether the element is a character string that `readText` decodes. */
export function isText(element: DerElement): boolean {
  return decoders.has(element.identifier);
}

/**
 * The text of a character string of the given type (identifier octet).
 * @returns undefined when the octets break the encoding of the type.
 */
export function readText(identifier: number, bytes: Bytes): string | undefined {
  return decoders.get(identifier)?.(bytes);
}

function decodeUtf8(bytes: Bytes): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeAscii(bytes: Bytes): string | undefined {
  return bytes.some((byte) => byte > 0x7f) ? undefined : decodeLatin1(bytes);
}

function decodeLatin1(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** UCS-2 by the letter; surrogate pairs are joined because Windows writes them. */
function decodeBmp(bytes: Bytes): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let text = '';
  for (let index = 0; index < bytes.length; index += 2) {
    text += String.fromCharCode(((bytes[index] as number) << 8) | (bytes[index + 1] as number));
  }
  return text.isWellFormed() ? text : undefined;
}

function decodeUniversal(bytes: Bytes): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  let text = '';
  for (let index = 0; index < bytes.length; index += 4) {
    const high = ((bytes[index] as number) << 8) | (bytes[index + 1] as number);
    const point = high * 65536 + (((bytes[index + 2] as number) << 8) | (bytes[index + 3] as number));
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
    text += String.fromCodePoint(point);
  }
  return text;
}
