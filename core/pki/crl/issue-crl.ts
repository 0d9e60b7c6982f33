import type { Bytes } from '../../bytes.ts';
import type { Certificate } from '../certificate.ts';
import { context, integer, nothing, sequence, tag, time, tlv } from '../der/writer.ts';
import { encodeExtension } from '../extensions/extension.ts';
import { encodeAuthorityKeyIdentifier } from '../extensions/key-identifiers.ts';
import { issuerKeyIdentifier } from '../issue/issuer-key-identifier.ts';
import { extension } from '../object-identifiers.ts';
import { signStructure } from '../sign-structure.ts';
import { encodeSignatureAlgorithm } from '../signature-algorithm.ts';
import type { Signer } from '../signer.ts';
import { encodeEntries, type Revocation } from './encode-entries.ts';

/**
 * Signs a complete, direct CRL (RFC 5280 §5): every certificate its issuer revoked, with CRL number and authority key
 * identifier.
 * @param options.number grows with every list of this issuer (§5.2.3)
 * @param options.nextUpdate by when the next list is out
 * @returns the CRL's DER
 */
export async function issueCrl(options: {
  readonly crypto: Crypto;
  readonly issuer: Certificate;
  readonly signer: Signer;
  readonly number: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revocations: readonly Revocation[];
}): Promise<Bytes> {
  const { issuer, signer, revocations } = options;
  const extensions = [
    {
      oid: extension.authorityKeyIdentifier,
      critical: false,
      value: encodeAuthorityKeyIdentifier(await issuerKeyIdentifier(options.crypto, issuer)),
    },
    { oid: extension.crlNumber, critical: false, value: integer(options.number) },
  ];
  const tbs = sequence(
    integer(1),
    encodeSignatureAlgorithm(signer.algorithm),
    issuer.subject,
    time(options.thisUpdate),
    time(options.nextUpdate),
    // "the revoked certificates list MUST be absent" when there are none (§5.1.2.6).
    revocations.length === 0 ? nothing : tlv(tag.sequence, encodeEntries(revocations)),
    context(0, sequence(...extensions.map(encodeExtension))),
  );
  return signStructure(tbs, signer);
}
