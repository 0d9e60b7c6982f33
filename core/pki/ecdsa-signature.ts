import type { Bytes } from '../bytes.ts';
import { children, DerError, expect, readOnly, readUnsigned } from './der/reader.ts';
import { integerFromBytes, sequence, tag } from './der/writer.ts';

// X.509 carries ECDSA signatures as a SEQUENCE of two integers (RFC 3279 §2.2.3), WebCrypto as r and s side by side.

/**
 * @param size octets of one coordinate of the curve
 * @throws DerError when it is not strict DER or a number does not fit the curve.
 */
export function ecdsaToRaw(der: Bytes, size: number): Bytes {
  const numbers = children(expect(readOnly(der), tag.sequence, 'ECDSA-Sig-Value')).map((number) =>
    readUnsigned(number),
  );
  const [r, s] = numbers;
  if (r === undefined || s === undefined || numbers.length > 2)
    throw new DerError('malformed', 'ECDSA-Sig-Value');
  if (r.length > size || s.length > size) throw new DerError('tooLong', 'ECDSA-Sig-Value');
  const raw = new Uint8Array(2 * size);
  raw.set(r, size - r.length);
  raw.set(s, 2 * size - s.length);
  return raw;
}

/** @param raw r then s, of equal length */
export function ecdsaToDer(raw: Uint8Array): Bytes {
  const size = raw.length / 2;
  return sequence(integerFromBytes(raw.subarray(0, size)), integerFromBytes(raw.subarray(size)));
}
