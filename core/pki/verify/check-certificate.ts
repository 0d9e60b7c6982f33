import { extension } from '../object-identifiers.ts';
import { describeKey } from '../public-key.ts';
import type { Examined } from './examined.ts';
import type { PathReason, PathReasonCode } from './reason.ts';

/** Extensions whose meaning is applied somewhere in this folder; any other may not be critical (RFC 5280 §4.2). */
const understood: ReadonlySet<string> = new Set([
  extension.basicConstraints,
  extension.keyUsage,
  extension.extKeyUsage,
  extension.subjectAltName,
  extension.nameConstraints,
  extension.certificatePolicies,
  extension.policyMappings,
  extension.policyConstraints,
  extension.inhibitAnyPolicy,
]);
/** They may not be critical either (RFC 5280), but that is a matter of the profile, not of understanding. */
const neverCritical: ReadonlySet<string> = new Set([
  extension.subjectKeyIdentifier,
  extension.authorityKeyIdentifier,
  extension.authorityInfoAccess,
  extension.cRLDistributionPoints,
]);

/** What can be said of one certificate without its neighbours. */
export function checkCertificate(examined: Examined, place: number, time: Date): readonly PathReason[] {
  const { certificate, key, malformed } = examined;
  const reasons: PathReason[] = [];
  const add = (code: PathReasonCode, detail: string) => reasons.push({ code, certificate: place, detail });

  if (time < certificate.notBefore) add('notYetValid', certificate.notBefore.toISOString());
  // notAfter is the last second of the validity, and lasts the whole of it (RFC 5280 §4.1.2.5).
  if (time.getTime() >= certificate.notAfter.getTime() + 1000) {
    add('expired', certificate.notAfter.toISOString());
  }
  for (const detail of malformed) add('malformedExtension', detail);
  for (const { oid, critical } of certificate.extensions) {
    if (critical && !understood.has(oid) && !neverCritical.has(oid)) add('unknownCriticalExtension', oid);
  }
  if (key !== undefined && (key.family === 'unsupported' || (key.family === 'RSA' && key.bits < 2048))) {
    add('weakKey', describeKey(key));
  }
  return reasons;
}
