import { toPem } from '#core/pki/pem.ts';
import type { CertificateView, OrderCertificateView } from '#core/portal/views.ts';
import type { Issuance } from '../issuance/issuance.ts';
import type { OrderRecord } from './order-record.ts';

/** Newest first. */
export function certificateViews(
  issuance: Issuance,
  { certificates }: OrderRecord,
): readonly CertificateView[] {
  return certificates.toReversed().map((certificate) => ({
    pem: toPem('CERTIFICATE', certificate.der),
    chain: issuance.chain(certificate.authorityId),
    serialNumber: certificate.serialNumber,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    spkiSha256: certificate.spkiSha256,
    ...(certificate.revokedAt === undefined ? {} : { revokedAt: certificate.revokedAt.toISOString() }),
    ...(certificate.revocationReason === undefined ? {} : { revocationReason: certificate.revocationReason }),
    ...(certificate.acceptBy === undefined ? {} : { acceptBy: certificate.acceptBy.toISOString() }),
    ...(certificate.acceptedAt === undefined ? {} : { acceptedAt: certificate.acceptedAt.toISOString() }),
  }));
}

/** The same for whoever may read what the account notes on them. */
export function notedCertificateViews(
  issuance: Issuance,
  order: OrderRecord,
): readonly OrderCertificateView[] {
  const notes = new Map(order.certificates.map(({ serialNumber, note }) => [serialNumber, note]));
  return certificateViews(issuance, order).map((certificate) => ({
    ...certificate,
    note: notes.get(certificate.serialNumber) ?? '',
  }));
}
