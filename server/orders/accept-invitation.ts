import { Refusal } from '#core/errors/refusal.ts';
import { orderState } from '#core/orders/state.ts';
import {
  type CertificationRequest,
  readCertificationRequest,
  verifyCertificationRequest,
} from '#core/pki/certification-request.ts';
import { describeKey, kindOf, spkiFingerprint } from '#core/pki/public-key.ts';
import { products } from '#core/policy/products.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { refuseCompromisedKey } from '../issuance/refuse-compromised-key.ts';
import { findOwnOrderForChange } from './find-order.ts';
import type { OrderRecord } from './order-record.ts';
import { requestNames } from './request-names.ts';

/** Takes the holder's request: the key and the proof that they hold it. What the certificate says comes from the order. */
export const acceptInvitation: Handler<'invitation.accept@1'> = async ({ args, portal }) => {
  const { crypto } = portal.platform;
  const request = readCertificationRequest(args.request);
  await verifyCertificationRequest(crypto, request);
  const spkiSha256 = await spkiFingerprint(crypto, request.spki);
  return async (running) => {
    const order = await findOwnOrderForChange(running);
    // The same acceptance again, from another tab or after a lost answer: done already.
    if (order.request?.spkiSha256 === spkiSha256) return { reference: order.reference };
    checkInvitation(order, running.now);
    checkRequest(order, request);
    await refuseCompromisedKey(running.transaction, spkiSha256);
    await storeRequest(running, { order, request, spkiSha256 });
    return { reference: order.reference };
  };
};

function checkInvitation(order: OrderRecord, now: Date): void {
  const state = orderState(order, now);
  if (order.request !== undefined) throw new Refusal('invitation.alreadyAccepted');
  if (state === 'cancelled') throw new Refusal('invitation.cancelled');
  if (state === 'invitationExpired') {
    throw new Refusal('invitation.expired', { expiredAt: order.invitation.expiresAt.toISOString() });
  }
  if (state !== 'awaitingHolder') throw new Refusal('order.stateForbids', { state });
}

function checkRequest(order: OrderRecord, request: CertificationRequest): void {
  const { keyKinds } = products[order.product];
  const kind = kindOf(request.publicKey);
  if (kind === undefined || !keyKinds.includes(kind)) {
    throw new Refusal('order.keyKindNotAccepted', {
      kind: describeKey(request.publicKey),
      accepted: keyKinds,
    });
  }
  const foreign = requestNames(request).filter(
    (mailbox) => mailbox.toLowerCase() !== order.composition.emailAddress.toLowerCase(),
  );
  if (foreign.length > 0) throw new Refusal('order.requestOfAnotherSubject', { fields: ['emailAddress'] });
}

async function storeRequest(
  running: Running,
  {
    order,
    request,
    spkiSha256,
  }: { readonly order: OrderRecord; readonly request: CertificationRequest; readonly spkiSha256: string },
): Promise<void> {
  const { transaction, actor, now, portal } = running;
  if (actor.kind !== 'holder') throw new Refusal('right.missing');
  const version = await running.version(order.accountId);
  await transaction
    .insertInto('certification_requests')
    .values({
      request_id: portal.platform.newId(),
      account_id: order.accountId,
      order_id: order.orderId,
      der: request.der,
      spki_sha256: spkiSha256,
      key_kind: describeKey(request.publicKey),
      received_at: now,
      link_made_at: actor.linkMadeAt,
      version,
    })
    .execute();
  await transaction
    .updateTable('invitations')
    .set({ accepted_at: now, opened_at: order.invitation.openedAt ?? now, version })
    .where('invitation_id', '=', order.invitationId)
    .execute();
}
