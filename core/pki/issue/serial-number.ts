import type { Bytes } from '../../bytes.ts';

const octets = 16;

/**
 * A serial number of 16 random octets: positive, below 2^159, 126 bits of chance (RFC 5280 §4.1.2.2; CA/B Forum BR §7.1
 * asks for 64). The first octet is kept in 40…7F, so that every number has the same length.
 */
export function randomSerialNumber(crypto: Crypto): Bytes {
  const serialNumber = crypto.getRandomValues(new Uint8Array(octets));
  serialNumber[0] = ((serialNumber[0] as number) & 0x3f) | 0x40;
  return serialNumber;
}
