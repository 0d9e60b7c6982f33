import type { Bytes } from '../../bytes.ts';
import { context, integer, integerFromBytes, nothing, sequence, time } from '../der/writer.ts';
import { type Extension, encodeExtension } from '../extensions/extension.ts';
import { encodeSignatureAlgorithm, type SignatureAlgorithm } from '../signature-algorithm.ts';

export interface TbsFields {
  /** Big-endian magnitude. */
  readonly serialNumber: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /** DER of the Name, byte for byte the issuing certificate's subject (RFC 5280 §4.1.2.4). */
  readonly issuer: Bytes;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** DER of the Name. */
  readonly subject: Bytes;
  readonly spki: Bytes;
  readonly extensions: readonly Extension[];
}

/** DER of a version 3 TBSCertificate (RFC 5280 §4.1). Nothing is checked here: profiles and their lint do. */
export function encodeTbs(fields: TbsFields): Bytes {
  const extensions = fields.extensions.map(encodeExtension);
  return sequence(
    context(0, integer(2)),
    integerFromBytes(fields.serialNumber),
    encodeSignatureAlgorithm(fields.algorithm),
    fields.issuer,
    sequence(time(fields.notBefore), time(fields.notAfter)),
    fields.subject,
    fields.spki,
    extensions.length > 0 ? context(3, sequence(...extensions)) : nothing,
  );
}
