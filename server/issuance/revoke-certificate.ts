import { Refusal } from '#core/errors/refusal.ts';
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
