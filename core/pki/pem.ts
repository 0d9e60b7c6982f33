import { fromBase64, toBase64 } from '../base64.ts';
import type { Bytes } from '../bytes.ts';

export interface PemBlock {
  /** The words of the header, such as `CERTIFICATE REQUEST`. */
  readonly label: string;
  readonly der: Bytes;
}

/** Encodes as RFC 7468 asks: 64 characters a line, a line feed at the end. */
export function toPem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const block = /-----BEGIN ([A-Z0-9 .]+)-----([^-]*)-----END ([A-Z0-9 .]+)-----/g;

/**
 * Finds every well-formed block of a text, in order; explanatory text around the blocks is skipped (RFC 7468 §2),
 * and so are header lines of the old encapsulation (`Proc-Type: …`).
 */
export function readPem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  for (const [, label, body, end] of text.matchAll(block)) {
    if (label === undefined || body === undefined || label !== end) continue;
    if (/^\s*[\w-]+:/.test(body)) continue;
    const der = fromBase64(body);
    if (der !== undefined && der.length > 0) blocks.push({ label, der });
  }
  return blocks;
}
