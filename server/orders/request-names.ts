import type { CertificationRequest } from '#core/pki/certification-request.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';

/** Every mailbox that a request names, in its subject or its alternative names. */
export function requestNames({ subject, subjectAltNames }: CertificationRequest): readonly string[] {
  const inSubject = subject
    .flat()
    .filter(({ type }) => type === attributeType.emailAddress)
    .map(({ value }) => value);
  const alternative = subjectAltNames.flatMap((name) => (name.type === 'rfc822Name' ? [name.value] : []));
  return [...inSubject, ...alternative];
}
