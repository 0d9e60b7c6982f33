import { channelsOf } from '#core/alerts/alert-channels.ts';
import { type AlertFacts, type AlertKind, isOrderState } from '#core/alerts/alert-kinds.ts';
import { mailOfAlert } from '#core/alerts/alert-mails.ts';
import type { Running } from '../commands/handler.ts';
import { type NewMail, queueCopies, queueMail } from '../mail/queue-mail.ts';
import { mailAbout } from '../orders/order-mail.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { InterestedPerson } from './interested-people.ts';

interface MailedAlert {
  readonly kind: AlertKind;
  readonly facts?: AlertFacts;
  readonly people: readonly InterestedPerson[];
}

/** Mails those who want this kind by mail. The account's addresses get their copies whatever its people chose. */
export async function mailAlerts(running: Running, order: OrderRecord, alert: MailedAlert): Promise<void> {
  const { kind, people } = alert;
  // Who is mailed that somebody did not approve is mailed that somebody did.
  const chosenAs = isApproval(order, kind) ? 'approvalRefused' : kind;
  const wanted = people.filter(({ choices }) => channelsOf(chosenAs, choices).includes('mail'));
  if (wanted.length > 0) await queueMail(running, ...wanted.map((person) => mailTo(person, order, alert)));
  else await queueCopies(running, mailTo(people[0] ?? order.requester, order, alert));
}

function mailTo(
  { name, mail, language }: Pick<InterestedPerson, 'language' | 'mail' | 'name'>,
  order: OrderRecord,
  { kind, facts }: MailedAlert,
): NewMail {
  const told = {
    name,
    requesterName: name,
    ...facts,
    ...approvalFacts(order, kind),
    ...(kind === 'refused' ? { reason: order.refusalReason ?? '' } : {}),
    ...(isOrderState(kind) ? { state: kind } : {}),
  };
  const brought = { byApproval: isApproval(order, kind), byAcceptance: isAcceptance(order, kind) };
  return { ...mailAbout(order, mailOfAlert(kind, brought), told), language, recipient: mail };
}

/** Whether what is told is that somebody let the order through. */
function isApproval({ approval }: OrderRecord, kind: AlertKind): boolean {
  return kind === 'awaitingHolder' && approval?.approvedAt !== undefined;
}

/** Whether what is told is that somebody accepted the certificate. */
function isAcceptance({ certificates }: OrderRecord, kind: AlertKind): boolean {
  return kind === 'valid' && certificates.some(({ acceptedAt }) => acceptedAt !== undefined);
}

/** Who asks, or who has decided and why. */
function approvalFacts({ approval, requester }: OrderRecord, kind: AlertKind) {
  if (approval === undefined) return {};
  if (kind === 'awaitingApproval') return { requesterName: requester.name };
  return { personName: approval.deciderName ?? '', reason: approval.reason ?? '' };
}
