import { Refusal } from '../../errors/refusal.ts';
import { changed, type Effect } from './effect.ts';
import { orderFor } from './local-state.ts';

export const commentOrder: Effect<'order.comment@1'> = (state, { reference, text }, { now, userId, id }) => {
  const order = orderFor(state, reference, 'order.comment@1', now);
  const comment = { commentId: id, authorId: userId, byAuditor: false, text, writtenAt: now };
  state.orders.set(reference, changed(order, { thread: [...order.thread, comment] }, now));
};

/** Shown at once by what it is said to be; whether the file is one the portal takes is its to tell. */
export const attachDocument: Effect<'document.attach@1'> = (state, args, { now, userId, id }) => {
  const { reference, type, issuer, issuedOn, expiresOn, fileName, content } = args;
  const order = orderFor(state, reference, 'document.attach@1', now);
  const document = {
    documentId: id,
    authorId: userId,
    type,
    issuer,
    issuedOn,
    ...(expiresOn === '' ? {} : { expiresOn }),
    fileName,
    size: Math.floor((content.replace(/=+$/, '').length * 3) / 4),
    attachedAt: now,
  };
  state.orders.set(reference, changed(order, { documents: [...order.documents, document] }, now));
};

export const setCertificateNote: Effect<'certificate.setNote@1'> = (
  state,
  { reference, serialNumber, note },
  { now },
) => {
  const order = orderFor(state, reference, 'certificate.setNote@1', now);
  if (!order.certificates.some((certificate) => certificate.serialNumber === serialNumber)) {
    throw new Refusal('certificate.notFound');
  }
  const certificates = order.certificates.map((certificate) =>
    certificate.serialNumber === serialNumber ? { ...certificate, note } : certificate,
  );
  state.orders.set(reference, changed(order, { certificates }, now));
};
