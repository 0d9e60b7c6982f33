import { Refusal } from '../errors/refusal.ts';
import type { CertificateFacts } from './order.ts';
import { awaitsAcceptance } from './state.ts';

/** Days before its end from which those who follow an order are reminded of a certificate that nobody has accepted. */
export const acceptanceReminderDays = 7;

interface Numbered extends CertificateFacts {
  /** Lower-case hexadecimal. */
  readonly serialNumber: string;
}

/** Whether somebody has accepted it before: who is second wanted the same, and changes nothing. */
export function wasAccepted(certificates: readonly Numbered[], serialNumber: string): boolean {
  return certificates.some((one) => one.serialNumber === serialNumber && one.acceptedAt !== undefined);
}

/**
 * The certificate of an order that is to be accepted (T 6.4).
 * @throws Refusal `certificate.notFound`, `certificate.notToAccept`: its product asks nobody, or it is revoked
 */
export function certificateToAccept<Certificate extends Numbered>(
  certificates: readonly Certificate[],
  serialNumber: string,
): Certificate {
  const certificate = certificates.find((one) => one.serialNumber === serialNumber);
  if (certificate === undefined) throw new Refusal('certificate.notFound');
  if (certificate.revokedAt !== undefined || !awaitsAcceptance(certificate)) {
    throw new Refusal('certificate.notToAccept');
  }
  return certificate;
}
