import type { Bytes } from '../../bytes.ts';
import { DerError, readBitString, readOnly } from '../der/reader.ts';
import { namedBits } from '../der/writer.ts';

/** The bits of RFC 5280 §4.2.1.3, in their order. */
export const keyUsageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsageName = (typeof keyUsageNames)[number];

/** Bits without a name are ignored. @throws DerError also when no bit is set. */
export function readKeyUsage(value: Bytes): ReadonlySet<KeyUsageName> {
  const { bytes } = readBitString(readOnly(value), 'keyUsage');
  if (bytes.every((byte) => byte === 0)) throw new DerError('empty', 'keyUsage');
  return new Set(keyUsageNames.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0));
}

export function encodeKeyUsage(usages: readonly KeyUsageName[]): Bytes {
  return namedBits(usages.map((usage) => keyUsageNames.indexOf(usage)));
}
