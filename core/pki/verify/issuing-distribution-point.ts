import type { Bytes } from '../../bytes.ts';
import { children, type DerElement, DerError, expect, readBoolean, readOnly } from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import { readDistributionPointName } from '../extensions/distribution-points.ts';
import type { GeneralName } from '../extensions/general-name.ts';

/** Which part of an issuer's certificates a CRL is about (RFC 5280 §5.2.5). */
export interface CrlScope {
  readonly fullName: readonly GeneralName[];
  readonly onlyUsers: boolean;
  readonly onlyAuthorities: boolean;
  /** Attribute certificates, some reasons, other issuers, a relative name: lists we do not use. */
  readonly isUnusable: boolean;
}

export const issuingDistributionPoint = '2.5.29.28';

/** @throws DerError */
export function readCrlScope(value: Bytes): CrlScope {
  const parts = children(expect(readOnly(value), tag.sequence, 'issuingDistributionPoint'));
  const next = (identifier: number): DerElement | undefined =>
    parts[0]?.identifier === identifier ? parts.shift() : undefined;
  const flag = (number: number): boolean => {
    const element = next(0x80 | number);
    return element !== undefined && readBoolean({ ...element, identifier: tag.boolean });
  };
  const { fullName, isRelative } = readDistributionPointName(next(0xa0));
  const onlyUsers = flag(1);
  const onlyAuthorities = flag(2);
  const someReasons = next(0x83) !== undefined;
  const isIndirect = flag(4);
  const onlyAttributes = flag(5);
  if (parts.length > 0) throw new DerError('unexpected', 'issuingDistributionPoint');
  return {
    fullName,
    onlyUsers,
    onlyAuthorities,
    isUnusable: isRelative || someReasons || isIndirect || onlyAttributes,
  };
}
