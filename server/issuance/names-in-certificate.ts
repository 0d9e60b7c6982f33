import type { Certificate } from '#core/pki/certificate.ts';
import { readSubjectAltName } from '#core/pki/extensions/subject-alt-name.ts';
import { extension } from '#core/pki/object-identifiers.ts';

/** Mailboxes and domain names for which a certificate stands (RFC 5280 §4.2.1.6), in its order. */
export function namesInCertificate({ extensions }: Certificate): string[] {
  const found = extensions.find(({ oid }) => oid === extension.subjectAltName);
  if (found === undefined) return [];
  return readSubjectAltName(found.value).flatMap((name) =>
    name.type === 'rfc822Name' || name.type === 'dNSName' ? [name.value] : [],
  );
}
