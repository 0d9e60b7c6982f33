import type { Bytes } from '../../bytes.ts';
import {
  children,
  type DerElement,
  DerError,
  expect,
  flawed,
  readBitString,
  readOnly,
} from '../der/reader.ts';
import { context, sequence, tag } from '../der/writer.ts';
import { encodeGeneralName, type GeneralName, readGeneralName } from './general-name.ts';

/** One distribution point of RFC 5280 §4.2.1.13. */
export interface DistributionPoint {
  readonly fullName: readonly GeneralName[];
  /** The name is relative to the issuer's, which nobody uses: such a point is recognised, never matched. */
  readonly isRelative: boolean;
  /** The point covers only some reasons. */
  readonly hasReasons: boolean;
  readonly crlIssuer: readonly GeneralName[];
}

/** Reads cRLDistributionPoints. @throws DerError */
export function readDistributionPoints(value: Bytes): readonly DistributionPoint[] {
  const points = children(expect(readOnly(value), tag.sequence, 'cRLDistributionPoints'));
  if (points.length === 0) throw new DerError('empty', 'cRLDistributionPoints');
  return points.map((point) => {
    const parts = children(expect(point, tag.sequence, 'DistributionPoint'));
    const name = parts[0]?.identifier === 0xa0 ? parts.shift() : undefined;
    const reasons = parts[0]?.identifier === 0x81 ? parts.shift() : undefined;
    const crlIssuer = parts[0]?.identifier === 0xa2 ? parts.shift() : undefined;
    if (parts.length > 0) throw new DerError('unexpected', 'DistributionPoint', point.start);
    if (reasons !== undefined) readBitString({ ...reasons, identifier: tag.bitString }, 'reasons');
    return {
      ...readDistributionPointName(name),
      hasReasons: reasons !== undefined,
      crlIssuer: crlIssuer === undefined ? [] : children(crlIssuer).map(readGeneralName),
    };
  });
}

/** Reads the `[0]` around a DistributionPointName, which CRLs use too (RFC 5280 §5.2.5). @throws DerError */
export function readDistributionPointName(wrapped: DerElement | undefined): {
  readonly fullName: readonly GeneralName[];
  readonly isRelative: boolean;
} {
  if (wrapped === undefined) return { fullName: [], isRelative: false };
  const [choice, ...rest] = children(wrapped);
  if (choice === undefined || rest.length > 0) throw flawed('malformed', wrapped, 'distributionPoint');
  if (choice.identifier === 0xa1) return { fullName: [], isRelative: true };
  return { fullName: children(expect(choice, 0xa0, 'fullName')).map(readGeneralName), isRelative: false };
}

/** One point a URL, without reasons or another issuer: the form every client understands. */
export function encodeDistributionPoints(urls: readonly string[]): Bytes {
  return sequence(
    ...urls.map((value) =>
      sequence(context(0, context(0, encodeGeneralName({ type: 'uniformResourceIdentifier', value })))),
    ),
  );
}
