import { awaitsAcceptance, invitationState, orderState, stepsDone } from '#core/orders/state.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { signatureHash } from '#core/pki/signature.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { holderName } from './holder-name.ts';
import type { OrderRecord } from './order-record.ts';

export function orderSummary(order: OrderRecord, now: Date): OrderSummary {
  const newest = order.certificates.at(-1);
  return {
    reference: order.reference,
    product: order.product,
    holderName: holderName(order.composition),
    emailAddress: order.composition.emailAddress,
    organizationName: order.composition.organizationName,
    organizationNumber: order.composition.registrationNumber,
    accountName: order.accountName,
    ownReference: order.ownReference,
    state: orderState(order, now),
    invitationState: invitationState(order, now),
    openedAt: order.openedAt.toISOString(),
    stepsDone: stepsDone(order),
    controlOutcomes: order.controls,
    comments: [
      ...Object.values(order.comments),
      order.refusalReason ?? '',
      order.approval?.reason ?? '',
    ].filter((text) => text !== ''),
    administrativeContact: order.contacts.administrative?.name ?? '',
    technicalContact: order.contacts.technical?.name ?? '',
    customValues: order.customValues,
    renewalDeclined: order.renewalDeclinedAt !== undefined,
    automaticRenewal: order.automaticRenewalSince !== undefined,
    ...(order.renewedBy === undefined ? {} : { renewedBy: order.renewedBy }),
    lastOperationAt: order.lastOperationAt.toISOString(),
    ...(order.request === undefined ? {} : { keyKind: order.request.keyKind }),
    ...(newest === undefined
      ? {}
      : {
          notBefore: newest.notBefore.toISOString(),
          notAfter: newest.notAfter.toISOString(),
          serialNumber: newest.serialNumber,
          authorityReference: newest.authorityReference,
          subjectAltNames: newest.subjectAltNames,
          ...(newest.acceptBy && awaitsAcceptance(newest) ? { acceptBy: newest.acceptBy.toISOString() } : {}),
          hash: signatureHash(readCertificate(new Uint8Array(newest.der)).signatureAlgorithm) ?? '',
        }),
  };
}
