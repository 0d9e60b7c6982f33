import type { KeyUsageName } from '../extensions/key-usage.ts';
import { extendedKeyUsage } from '../object-identifiers.ts';
import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';

/** What the leaf is to be used for. */
export type Purpose = Exclude<keyof typeof extendedKeyUsage, 'any'>;

/** One of these must be allowed when keyUsage is there (RFC 5280 §4.2.1.12). */
const usages: Readonly<Record<Purpose, readonly KeyUsageName[]>> = {
  serverAuth: ['digitalSignature', 'keyEncipherment', 'keyAgreement'],
  clientAuth: ['digitalSignature', 'keyAgreement'],
  emailProtection: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'keyAgreement'],
  codeSigning: ['digitalSignature'],
  timeStamping: ['digitalSignature', 'nonRepudiation'],
  ocspSigning: ['digitalSignature', 'nonRepudiation'],
};

/**
 * extKeyUsage of the leaf, and of every authority above as a limit on what it issues: RFC 5280 leaves the latter
 * open, browsers and mail programs agree on it.
 * @param path leaf first
 */
export function checkPurpose(path: readonly Examined[], purpose: Purpose): readonly PathReason[] {
  const reasons: PathReason[] = [];
  const wanted = extendedKeyUsage[purpose];
  for (const [place, { extKeyUsage }] of path.entries()) {
    // An authority need not have ocspSigning to delegate it: having it, it would itself be a responder.
    if (place > 0 && purpose === 'ocspSigning') break;
    if (extKeyUsage === undefined || extKeyUsage.includes(wanted)) continue;
    // §4.2.1.12 lets programs refuse "any" where a purpose is required; for delegates of OCSP they must (RFC 6960).
    if (extKeyUsage.includes(extendedKeyUsage.any) && purpose !== 'ocspSigning') continue;
    reasons.push({ code: 'extendedKeyUsage', certificate: place, detail: `extKeyUsage ∌ ${purpose}` });
  }
  const [leaf] = path;
  if (purpose === 'ocspSigning' && leaf?.extKeyUsage === undefined) {
    reasons.push({ code: 'extendedKeyUsage', certificate: 0, detail: 'extKeyUsage ∌ ocspSigning' });
  }
  const keyUsage = leaf?.keyUsage;
  if (keyUsage !== undefined && !usages[purpose].some((usage) => keyUsage.has(usage))) {
    reasons.push({ code: 'keyUsage', certificate: 0, detail: `keyUsage ∌ ${usages[purpose].join(', ')}` });
  }
  return reasons;
}
