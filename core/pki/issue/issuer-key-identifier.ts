import type { Bytes } from '../../bytes.ts';
import type { Certificate } from '../certificate.ts';
import { findExtension } from '../extensions/extension.ts';
import { readSubjectKeyIdentifier } from '../extensions/key-identifiers.ts';
import { keyIdentifier } from '../key-identifier.ts';
import { extension } from '../object-identifiers.ts';

/** What certificates and CRLs name their issuer's key by: its own identifier, else ours (RFC 5280 §4.2.1.1). */
export async function issuerKeyIdentifier(crypto: Crypto, issuer: Certificate): Promise<Bytes> {
  const own = findExtension(issuer.extensions, extension.subjectKeyIdentifier);
  return own === undefined ? keyIdentifier(crypto, issuer.spki) : readSubjectKeyIdentifier(own.value);
}
