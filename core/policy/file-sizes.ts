import { Refusal } from '../errors/refusal.ts';

/** Largest certification request read, in bytes. RSA-4096 with a hundred names stays below 8 kB. */
export const largestRequest = 32_000;

/** Largest pasted or dropped file read, in bytes: a PKCS#12 or a bundle of chains stays far below. */
export const largestFile = 1_048_576;

/** @throws Refusal `file.tooLarge` */
export function refuseTooLarge(size: number): void {
  if (size > largestFile) throw new Refusal('file.tooLarge', { size, limit: largestFile });
}

/** Largest document for an audit, in bytes: a page scanned in colour stays below. */
export const largestDocument = 5_242_880;

/** Largest backup of a vault read, in bytes: 10,000 keys of 4 kB and their base64 are too many for a person. */
export const largestBackup = 16_777_216;
