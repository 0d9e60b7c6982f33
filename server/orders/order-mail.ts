import type { MailFacts, MailKind } from '#core/messages/mails.ts';
import type { NewMail } from '../mail/queue-mail.ts';
import { holderName } from './holder-name.ts';
import type { OrderRecord } from './order-record.ts';

/** @param facts besides the order's own */
export function mailToHolder(order: OrderRecord, kind: MailKind, facts: MailFacts = {}): NewMail {
  const { language, composition } = order;
  const about = { requesterName: order.requester.name, ...facts };
  return { ...mailAbout(order, kind, about), language, recipient: composition.emailAddress };
}

/** @param facts besides the order's own */
export function mailAbout(
  order: OrderRecord,
  kind: MailKind,
  facts: MailFacts,
): Omit<NewMail, 'language' | 'recipient'> {
  const { accountId, orderId, reference, composition, product } = order;
  const own = { reference, holderName: holderName(composition), product };
  return { kind, accountId, orderId, facts: { ...own, ...facts } };
}
