import type { RevocationReason } from '../orders/order.ts';

// Certificates that people sign in with. Times are ISO 8601 in UTC, certificates are PEM.

export interface SignInCertificateView {
  readonly certificateId: string;
  readonly pem: string;
  /** Issuing authority first, root last. */
  readonly chain: readonly string[];
  /** Lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal. */
  readonly spkiSha256: string;
  /** When somebody last signed in with it. */
  readonly usedAt?: string;
  readonly revokedAt?: string;
  readonly revocationReason?: RevocationReason;
}
