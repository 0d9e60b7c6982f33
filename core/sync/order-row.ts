import type { CustomValues } from '../accounts/custom-fields.ts';
import type { Language } from '../messages/message.ts';
import type { Composition } from '../orders/composition.ts';
import type { DocumentType } from '../orders/documents.ts';
import {
  type ApprovalFacts,
  type CertificateFacts,
  type ControlName,
  type ControlOutcome,
  controlNames,
  type OrderFacts,
  type RevocationReason,
} from '../orders/order.ts';
import type { ProductCode } from '../policy/products.ts';
import type { DocumentView } from '../portal/views.ts';
import type { PackedRow } from './protocol.ts';

/** What a device holds of a certificate; the file itself is fetched when it is wanted. */
interface CertificateRow extends CertificateFacts {
  readonly serialNumber: string;
  readonly spkiSha256: string;
  readonly hash: string;
  readonly authorityReference: string;
  readonly note: string;
  readonly subjectAltNames: readonly string[];
  readonly revocationReason?: RevocationReason | undefined;
}

/** One of what the account and its auditors tell each other. */
export interface CommentRow {
  readonly commentId: string;
  readonly authorId: string;
  readonly byAuditor: boolean;
  readonly text: string;
  readonly writtenAt: Date;
}

/** A document without its file. */
type DocumentRow = Omit<DocumentView, 'attachedAt' | 'authorName' | 'category'> & {
  readonly authorId: string;
  readonly attachedAt: Date;
};

/** An order as devices hold it: the facts, and what its page says. */
export interface OrderRow extends OrderFacts {
  readonly orderId: string;
  readonly version: number;
  readonly language: Language;
  readonly lastOperationAt: Date;
  readonly ownReference: string;
  readonly instructions: string;
  readonly customValues: CustomValues;
  readonly requesterId: string;
  readonly administrativeContactId?: string | undefined;
  readonly technicalContactId?: string | undefined;
  readonly comments: Readonly<Record<ControlName, string>>;
  readonly refusalReason?: string | undefined;
  /** Oldest first. */
  readonly thread: readonly CommentRow[];
  /** Oldest first. */
  readonly documents: readonly DocumentRow[];
  readonly request?:
    | {
        readonly receivedAt: Date;
        readonly spkiSha256: string;
        readonly keyKind: string;
        readonly linkMadeAt: Date;
      }
    | undefined;
  readonly certificates: readonly CertificateRow[];
}

type Ms = number | null;

/** In the order of server/sync/order-rows.ts; times in milliseconds since 1970. */
type PackedOrder = readonly [
  orderId: string,
  version: number,
  reference: string,
  product: ProductCode,
  openedAt: number,
  lastOperationAt: number,
  ownReference: string,
  composition: readonly (string | null)[],
  customValues: CustomValues,
  requesterId: string,
  administrativeContactId: string | null,
  technicalContactId: string | null,
  language: Language,
  instructions: string,
  invitation: readonly [sentAt: number, expiresAt: number, openedAt: Ms, acceptedAt: Ms, cancelledAt: Ms],
  controls: Readonly<
    Partial<Record<ControlName, ControlOutcome | readonly [outcome: ControlOutcome, comment: string]>>
  > | null,
  request: readonly [receivedAt: number, spkiSha256: string, keyKind: string, linkMadeAt: number] | null,
  refusal: readonly [at: number, reason: string] | null,
  deliveredAt: Ms,
  certificates:
    | readonly (readonly [
        serialNumber: string,
        notBefore: number,
        notAfter: number,
        spkiSha256: string,
        hash: string,
        revokedAt: Ms,
        reason: RevocationReason | null,
        authorityReference: string,
        subjectAltNames: readonly string[],
        note: string,
        acceptBy?: Ms,
        acceptedAt?: Ms,
      ])[]
    | null,
  approval:
    | readonly [
        askedAt: number,
        approvedAt: Ms,
        refusedAt: Ms,
        reason: string | null,
        decidedBy: string | null,
      ]
    | null,
  renewalDeclinedAt: Ms,
  thread:
    | readonly (readonly [
        commentId: string,
        authorId: string,
        byAuditor: boolean,
        text: string,
        writtenAt: number,
      ])[]
    | null,
  documents:
    | readonly (readonly [
        documentId: string,
        authorId: string,
        type: DocumentType,
        issuer: string,
        issuedOn: string,
        expiresOn: string | null,
        fileName: string,
        size: number,
        attachedAt: number,
      ])[]
    | null,
  automaticRenewalSince: Ms,
  renewalOf: string | null,
  renewedBy: string | null,
];

/** @param packed as the portal sent it, of this protocol's version */
export function readOrderRow(packed: PackedRow): OrderRow {
  const [
    orderId,
    version,
    reference,
    product,
    openedAt,
    lastOperationAt,
    ownReference,
    composition,
    customValues,
    requesterId,
    administrativeContactId,
    technicalContactId,
    language,
    instructions,
    [sentAt, expiresAt, lookedAt, acceptedAt, cancelledAt],
    controls,
    request,
    refusal,
    deliveredAt,
    certificates,
    approval,
    renewalDeclinedAt,
    thread,
    documents,
    // Rows that a device has kept from before these were told have none of them.
    automaticRenewalSince = null,
    renewalOf = null,
    renewedBy = null,
  ] = packed as unknown as PackedOrder;
  return {
    orderId,
    version,
    reference,
    product,
    openedAt: new Date(openedAt),
    lastOperationAt: new Date(lastOperationAt),
    ownReference,
    composition: readComposition(composition),
    customValues,
    requesterId,
    administrativeContactId: administrativeContactId ?? undefined,
    technicalContactId: technicalContactId ?? undefined,
    language,
    instructions,
    invitation: {
      sentAt: new Date(sentAt),
      expiresAt: new Date(expiresAt),
      openedAt: moment(lookedAt),
      acceptedAt: moment(acceptedAt),
      cancelledAt: moment(cancelledAt),
    },
    approval: readApproval(approval),
    renewalDeclinedAt: moment(renewalDeclinedAt),
    automaticRenewalSince: moment(automaticRenewalSince),
    renewalOf: renewalOf ?? undefined,
    renewedBy: renewedBy ?? undefined,
    documents: (documents ?? []).map(readDocumentRow),
    thread: (thread ?? []).map(([commentId, authorId, byAuditor, text, writtenAt]) => ({
      commentId,
      authorId,
      byAuditor,
      text,
      writtenAt: new Date(writtenAt),
    })),
    ...readControls(controls ?? {}),
    requestedAt: moment(request?.[0] ?? null),
    request: request
      ? {
          receivedAt: new Date(request[0]),
          spkiSha256: request[1],
          keyKind: request[2],
          linkMadeAt: new Date(request[3]),
        }
      : undefined,
    refusedAt: moment(refusal?.[0] ?? null),
    refusalReason: refusal?.[1],
    deliveredAt: moment(deliveredAt),
    certificates: (certificates ?? []).map(readCertificateRow),
  };
}

function readDocumentRow([
  documentId,
  authorId,
  type,
  issuer,
  issuedOn,
  expiresOn,
  fileName,
  size,
  attachedAt,
]: NonNullable<PackedOrder[23]>[number]): DocumentRow {
  return {
    documentId,
    authorId,
    type,
    issuer,
    issuedOn,
    ...(expiresOn === null ? {} : { expiresOn }),
    fileName,
    size,
    attachedAt: new Date(attachedAt),
  };
}

/** One literal: a hundred thousand of them are read at once. */
function readComposition([
  emailAddress,
  givenName,
  surname,
  organizationName,
  registrationNumber,
  streetAddress,
  postalCode,
  localityName,
  stateOrProvinceName,
  countryName,
]: PackedOrder[7]): Composition {
  return {
    emailAddress: emailAddress ?? '',
    givenName: givenName ?? '',
    surname: surname ?? '',
    organizationName: organizationName ?? '',
    registrationNumber: registrationNumber ?? '',
    streetAddress: streetAddress ?? '',
    postalCode: postalCode ?? '',
    localityName: localityName ?? '',
    stateOrProvinceName: stateOrProvinceName ?? '',
    countryName: countryName ?? '',
  };
}

const moment = (ms: Ms): Date | undefined => (ms === null ? undefined : new Date(ms));

function readApproval(packed: PackedOrder[20]): ApprovalFacts | undefined {
  if (packed === null) return undefined;
  const [askedAt, approvedAt, refusedAt, reason, decidedBy] = packed;
  return {
    askedAt: new Date(askedAt),
    approvedAt: moment(approvedAt),
    refusedAt: moment(refusedAt),
    reason: reason ?? undefined,
    decidedBy: decidedBy ?? undefined,
  };
}

function readControls(packed: NonNullable<PackedOrder[15]>): Pick<OrderRow, 'comments' | 'controls'> {
  const outcomes: Partial<Record<ControlName, ControlOutcome>> = {};
  const comments: Partial<Record<ControlName, string>> = {};
  for (const name of controlNames) {
    const told = packed[name] ?? 'pending';
    outcomes[name] = typeof told === 'string' ? told : told[0];
    comments[name] = typeof told === 'string' ? '' : told[1];
  }
  return { controls: outcomes as OrderRow['controls'], comments: comments as OrderRow['comments'] };
}

function readCertificateRow([
  serialNumber,
  notBefore,
  notAfter,
  spkiSha256,
  hash,
  revokedAt,
  reason,
  authorityReference,
  subjectAltNames,
  note,
  acceptBy = null,
  acceptedAt = null,
]: NonNullable<PackedOrder[19]>[number]): CertificateRow {
  return {
    serialNumber,
    notBefore: new Date(notBefore),
    notAfter: new Date(notAfter),
    spkiSha256,
    hash,
    authorityReference,
    subjectAltNames,
    note,
    revokedAt: moment(revokedAt),
    revocationReason: reason ?? undefined,
    acceptBy: moment(acceptBy),
    acceptedAt: moment(acceptedAt),
  };
}
