import type { MailFacts, MailKind } from '#core/messages/mails.ts';
import type { NewMail } from '../mail/queue-mail.ts';
import { holderName } from './holder-name.ts';
import type { OrderRecord } from './order-record.ts';

/** @param facts besides the order's own */
export function mailToRequester(order: OrderRecord, kind: MailKind, facts: MailFacts = {}): NewMail {
  const { language, mail } = order.requester;
  return { ...about(order, facts), kind, language, recipient: mail };
}

/** @param facts besides the order's own */
export function mailToHolder(order: OrderRecord, kind: MailKind, facts: MailFacts = {}): NewMail {
  const { language, composition } = order;
  return { ...about(order, facts), kind, language, recipient: composition.emailAddress };
}

function about(order: OrderRecord, facts: MailFacts) {
  return {
    accountId: order.accountId,
    orderId: order.orderId,
    facts: {
      reference: order.reference,
      requesterName: order.requester.name,
      holderName: holderName(order.composition),
      product: order.product,
      ...facts,
    },
  };
}
