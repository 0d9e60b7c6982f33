import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';

/**
 * Whether every certificate above the leaf may issue, and that many below it (RFC 5280 §6.1.4 k to n). The trust
 * anchor is held to it as well.
 * @param path leaf first
 */
export function checkAuthorities(path: readonly Examined[]): readonly PathReason[] {
  const reasons: PathReason[] = [];
  for (const [place, { certificate, basicConstraints, keyUsage }] of path.entries()) {
    if (place === 0) continue;
    if (certificate.version !== 3 || basicConstraints?.ca !== true) {
      reasons.push({ code: 'notAuthority', certificate: place, detail: 'basicConstraints' });
    }
    if (keyUsage !== undefined && !keyUsage.has('keyCertSign')) {
      reasons.push({ code: 'keyUsage', certificate: place, detail: 'keyUsage ∌ keyCertSign' });
    }
    const allowed = basicConstraints?.pathLength;
    const between = path.slice(1, place).filter(({ isSelfIssued }) => !isSelfIssued).length;
    if (allowed !== undefined && between > allowed) {
      const detail = `pathLenConstraint = ${allowed} < ${between}`;
      reasons.push({ code: 'pathLengthExceeded', certificate: place, detail });
    }
  }
  return reasons;
}
