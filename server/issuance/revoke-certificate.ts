import { Refusal } from '#core/errors/refusal.ts';
import { certificateToAccept } from '#core/orders/acceptance.ts';
import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from '../orders/find-order.ts';

/** Revokes one certificate for good (REV-1); OCSP says so at once, the list as soon as it is signed again. */
export const revokeCertificate: Handler<'certificate.revoke@1'> =
  ({ args }) =>
  async (running) => {
    const { portal, now } = running;
    const order = await findOrderForChange(running, args.reference);
    const certificate = order.certificates.find(({ serialNumber }) => serialNumber === args.serialNumber);
    if (certificate === undefined) throw new Refusal('certificate.notFound');
    if (certificate.revokedAt !== undefined) throw new Refusal('certificate.alreadyRevoked');
    checkStateAllows(order, 'certificate.revoke@1', now);
    await portal.issuance.revoke(running, { order, certificate, reason: args.reason });
    return {};
  };

/** Revokes a certificate that nobody accepted in time: whoever wanted it has not kept what they agreed to (T 6.4). */
export const revokeUnaccepted: Handler<'certificate.revokeUnaccepted@1'> =
  ({ args: { reference, serialNumber } }) =>
  async (running) => {
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'certificate.accept@1', running.now);
    const certificate = certificateToAccept(order.certificates, serialNumber);
    await running.portal.issuance.revoke(running, { order, certificate, reason: 'privilegeWithdrawn' });
    return {};
  };
