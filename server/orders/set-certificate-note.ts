import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** What the account notes on one of the order's certificates: where it is installed, on which device. */
export const setCertificateNote: Handler<'certificate.setNote@1'> =
  ({ args: { reference, serialNumber, note } }) =>
  async (running) => {
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'certificate.setNote@1', running.now);
    if (!order.certificates.some((certificate) => certificate.serialNumber === serialNumber)) {
      throw new Refusal('certificate.notFound');
    }
    await running.transaction
      .updateTable('certificates')
      .set({ note, version: await running.version(order.accountId) })
      .where('order_id', '=', order.orderId)
      .where('serial_number', '=', serialNumber)
      .execute();
    return {};
  };
