import { DerError } from '../der/reader.ts';
import { readName } from '../name.ts';
import { extension } from '../object-identifiers.ts';
import { describeKey } from '../public-key.ts';
import type { Examined } from './examined.ts';
import { isHostPattern } from './host-name.ts';
import { mailboxOf } from './mailbox-name.ts';
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
  for (const detail of malformedNames(examined)) add('malformedExtension', detail);
  if (key !== undefined && (key.family === 'unsupported' || (key.family === 'RSA' && key.bits < 2048))) {
    add('weakKey', describeKey(key));
  }
  return reasons;
}

function malformedNames({ certificate, subjectAltName = [] }: Examined): readonly string[] {
  const details: string[] = [];
  for (const name of subjectAltName) {
    if (name.type === 'dNSName' && !isHostPattern(name.value)) details.push(`DNS name ${name.value}`);
    if (name.type === 'iPAddress' && name.value.length !== 4 && name.value.length !== 16) {
      details.push(`address of ${name.value.length} octets`);
    }
    if (name.type === 'uniformResourceIdentifier' && !/^[a-z][a-z0-9+.-]*:\S/i.test(name.value)) {
      details.push(`URI ${name.value}`);
    }
    if (isUnreadable(() => mailboxOf(name))) details.push('mailbox');
  }
  if (isUnreadable(() => readName(certificate.subject))) details.push('subject');
  return details;
}

function isUnreadable(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch (error) {
    if (error instanceof DerError) return true;
    throw error;
  }
}
