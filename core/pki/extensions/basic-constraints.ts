import type { Bytes } from '../../bytes.ts';
import { children, DerError, expect, readBoolean, readOnly, readSmallInteger } from '../der/reader.ts';
import { boolean, integer, nothing, sequence, tag } from '../der/writer.ts';

/** RFC 5280 §4.2.1.9. */
export interface BasicConstraints {
  readonly ca: boolean;
  /** How many intermediates that are not self-issued may follow; undefined for any number. */
  readonly pathLength: number | undefined;
}

/** @throws DerError */
export function readBasicConstraints(value: Bytes): BasicConstraints {
  const parts = children(expect(readOnly(value), tag.sequence, 'basicConstraints'));
  const ca = parts[0]?.identifier === tag.boolean && readBoolean(parts.shift(), 'cA');
  const [pathLength, ...rest] = parts;
  if (rest.length > 0) throw new DerError('tooManyParts', 'basicConstraints');
  return {
    ca,
    pathLength: pathLength === undefined ? undefined : readSmallInteger(pathLength, 'pathLenConstraint'),
  };
}

export function encodeBasicConstraints({ ca, pathLength }: BasicConstraints): Bytes {
  return sequence(ca ? boolean(true) : nothing, pathLength === undefined ? nothing : integer(pathLength));
}
