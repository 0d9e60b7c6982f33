import { certificateToAccept, wasAccepted } from '../../orders/acceptance.ts';
import { changed, type Effect } from './effect.ts';
import { orderFor } from './local-state.ts';

/** A colleague who was faster wanted the same (T 6.4). */
export const acceptCertificate: Effect<'certificate.accept@1'> = (
  state,
  { reference, serialNumber },
  { now },
) => {
  if (wasAccepted(state.orders.get(reference)?.certificates ?? [], serialNumber)) return;
  const order = orderFor(state, reference, 'certificate.accept@1', now);
  const accepted = certificateToAccept(order.certificates, serialNumber);
  const certificates = order.certificates.map((certificate) =>
    certificate === accepted ? { ...certificate, acceptedAt: now } : certificate,
  );
  state.orders.set(reference, changed(order, { certificates }, now));
};
