import { certificateToAccept, wasAccepted } from '#core/orders/acceptance.ts';
import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Notes that the account accepts a certificate, which is then not revoked for want of it (T 6.4). */
export const acceptCertificate: Handler<'certificate.accept@1'> =
  ({ args: { reference, serialNumber } }) =>
  async (running) => {
    const { transaction, now } = running;
    const order = await findOrderForChange(running, reference);
    if (wasAccepted(order.certificates, serialNumber)) return {};
    checkStateAllows(order, 'certificate.accept@1', now);
    const { authorityId } = certificateToAccept(order.certificates, serialNumber);
    await transaction
      .updateTable('certificates')
      .set({ accepted_at: now, version: await running.version(order.accountId) })
      .where('authority_id', '=', authorityId)
      .where('serial_number', '=', serialNumber)
      .execute();
    return {};
  };
