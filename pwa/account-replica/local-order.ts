import { customSlots } from '#core/accounts/custom-fields.ts';
import { isPermitted, type Standing } from '#core/accounts/permission.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import { commandsOf } from '#core/orders/commands-of.ts';
import { categoryOf } from '#core/orders/documents.ts';
import { controlNames } from '#core/orders/order.ts';
import { invitationState } from '#core/orders/state.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import type {
  ApprovalView,
  CommentView,
  HistoryLine,
  OrderCertificateView,
  OrderView,
} from '#core/portal/views.ts';
import { listRowOf } from '#core/sync/list-row.ts';
import type { CommentRow, OrderRow } from '#core/sync/order-row.ts';
import { type Base, rowsOf } from './base.ts';
import { type Directory, summaryOf } from './summary.ts';

interface Known {
  readonly base: Base;
  readonly directory: Directory;
  readonly accountName: string;
  readonly person: Standing;
  readonly now: Date;
  readonly waits: boolean;
  /** What the portal told when the page was last open with a connection. */
  readonly page?: OrderView | undefined;
}

/** An order's page from what the device has: all facts, and of files and history what it has seen before. */
export function localOrder(order: OrderRow, known: Known): OrderView {
  const { base, directory, accountName, person, now, waits, page } = known;
  const contact = (id: string | undefined) => (id === undefined ? undefined : directory.contacts.get(id));
  const administrative = contact(order.administrativeContactId);
  const technical = contact(order.technicalContactId);
  const at = (moment: Date | undefined) => moment?.toISOString();
  const { invitation, request } = order;
  return {
    ...summaryOf(listRowOf(order, now), { directory, accountName, now: now.getTime(), waits }),
    contacts: { ...(administrative && { administrative }), ...(technical && { technical }) },
    customFields: customFieldsOf(base),
    composition: order.composition,
    instructions: order.instructions,
    language: order.language,
    requesterName: directory.people.get(order.requesterId)?.name ?? page?.requesterName ?? '',
    ...optional('approval', order.approval && approvalOf(order.approval, directory)),
    invitation: {
      state: invitationState(order, now),
      sentAt: invitation.sentAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      ...optional('openedAt', at(invitation.openedAt)),
      ...optional('acceptedAt', at(invitation.acceptedAt)),
      ...optional('cancelledAt', at(invitation.cancelledAt)),
    },
    controls: Object.fromEntries(
      controlNames.map((name) => [name, { outcome: order.controls[name], comment: order.comments[name] }]),
    ) as OrderView['controls'],
    ...(request && page?.request?.spkiSha256 === request.spkiSha256 ? { request: page.request } : {}),
    ...optional('refusalReason', order.refusalReason),
    documents: order.documents.map(({ authorId, attachedAt, ...document }) => ({
      ...document,
      category: categoryOf(document.type),
      attachedAt: attachedAt.toISOString(),
      authorName: directory.people.get(authorId)?.name ?? '',
    })),
    thread: order.thread.map((comment) => commentOf(comment, directory, page)),
    certificates: order.certificates.map((certificate) => certificateOf(certificate, page)).reverse(),
    history: page?.history.length ? page.history : factualHistory(order),
    ...optional('renewalOf', order.renewalOf),
    actions: commandsOf(order, now).filter((command) =>
      commandCatalogue[command].permitted.some((permission) => isPermitted(person, permission)),
    ),
  };
}

/** Who an auditor is the device knows where the portal has told this page before. */
function commentOf(
  { commentId, authorId, byAuditor, text, writtenAt }: CommentRow,
  { people }: Directory,
  page: OrderView | undefined,
): CommentView {
  const seen = page?.thread.find((comment) => comment.commentId === commentId);
  return {
    commentId,
    at: writtenAt.toISOString(),
    by: byAuditor ? 'auditor' : 'account',
    authorName: people.get(authorId)?.name ?? seen?.authorName ?? '',
    text,
  };
}

function approvalOf(
  { askedAt, approvedAt, refusedAt, reason, decidedBy }: NonNullable<OrderRow['approval']>,
  { people }: Directory,
): ApprovalView {
  const decidedAt = approvedAt ?? refusedAt;
  return {
    askedAt: askedAt.toISOString(),
    ...(decidedAt && {
      decidedAt: decidedAt.toISOString(),
      decision: approvedAt ? ('approved' as const) : ('refused' as const),
    }),
    ...optional('deciderName', decidedBy === undefined ? undefined : people.get(decidedBy)?.name),
    ...optional('reason', reason),
  };
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

export function customFieldsOf(base: Base): readonly CustomFieldView[] {
  const fields = rowsOf(base, 'customField');
  return customSlots.flatMap((slot) => {
    const row = fields.get(slot);
    return row ? [{ slot, label: String(row[2]), description: String(row[3]) }] : [];
  });
}

/** Without the file where the device has not seen it: downloads then wait for a connection. */
function certificateOf(
  {
    serialNumber,
    notBefore,
    notAfter,
    spkiSha256,
    note,
    revokedAt,
    revocationReason,
    acceptBy,
    acceptedAt,
  }: OrderRow['certificates'][number],
  page: OrderView | undefined,
): OrderCertificateView {
  const seen = page?.certificates.find((certificate) => certificate.serialNumber === serialNumber);
  return {
    pem: seen?.pem ?? '',
    chain: seen?.chain ?? [],
    serialNumber,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    spkiSha256,
    note,
    ...optional('revokedAt', revokedAt?.toISOString()),
    ...optional('revocationReason', revocationReason),
    ...optional('acceptBy', acceptBy?.toISOString()),
    ...optional('acceptedAt', acceptedAt?.toISOString()),
  };
}

/** What the facts themselves tell of the past, where the portal's own history was never seen here. */
function factualHistory(order: OrderRow): readonly HistoryLine[] {
  const line = (
    at: Date | undefined,
    command: HistoryLine['command'],
    actorKind: HistoryLine['actorKind'],
  ) => (at ? [{ at: at.toISOString(), actorKind, actorName: '', command, detail: {} }] : []);
  return [
    // Somebody ordered it, or the portal by itself: the facts do not tell which.
    ...(order.renewalOf === undefined
      ? line(order.openedAt, 'order.place@1', 'user')
      : line(order.openedAt, 'order.renew@1', 'anonymous')),
    ...line(order.approval?.approvedAt, 'order.approve@1', 'user'),
    ...line(order.approval?.refusedAt, 'order.refuseApproval@1', 'user'),
    ...line(order.invitation.openedAt, 'invitation.open@1', 'holder'),
    ...line(order.requestedAt, 'invitation.accept@1', 'holder'),
    ...line(order.invitation.cancelledAt, 'invitation.cancel@1', 'user'),
    ...line(order.refusedAt, 'order.refuse@1', 'operator'),
    ...line(order.deliveredAt, 'order.deliver@1', 'operator'),
    ...order.certificates.flatMap(({ acceptedAt, revokedAt }) => [
      ...line(acceptedAt, 'certificate.accept@1', 'user'),
      ...line(revokedAt, 'certificate.revoke@1', 'operator'),
    ]),
  ];
}
