import type { Actor, Duty } from '../accounts/actor.ts';
import type { ContactList } from '../accounts/contacts.ts';
import type { CustomValues } from '../accounts/custom-fields.ts';
import type { Plan, Right } from '../accounts/rights.ts';
import type { SignInMode } from '../accounts/sign-in-mode.ts';
import type { CommandName } from '../commands/catalogue.ts';
import type { Language } from '../messages/message.ts';
import type { Composition } from '../orders/composition.ts';
import type { DocumentCategory, DocumentType } from '../orders/documents.ts';
import type { ControlName, ControlOutcome, RevocationReason } from '../orders/order.ts';
import type { HolderStep, InvitationState, OrderState, OrderStep } from '../orders/state.ts';
import type { ProductCode } from '../policy/products.ts';
import type { CustomFieldView } from './administration-views.ts';

// What the server shows and the PWA draws. Times are ISO 8601 in UTC; certificates are PEM.

export interface SessionView {
  /** Absent when nobody is signed in. */
  readonly person?: {
    readonly kind: 'operator' | 'user';
    readonly userId: string;
    readonly name: string;
    readonly login: string;
    readonly accountName: string;
    /** How the account pays; the office's does not. */
    readonly plan?: Plan;
    /** Whether orders of the account wait for approval, or would (APP-1). */
    readonly approvals?: boolean;
    readonly superUser: boolean;
    readonly rights: readonly Right[];
    readonly lastSignInAt?: string;
    /** What must be done before anything else. */
    readonly duties: readonly Duty[];
    /** What the account asks of all its users. */
    readonly signInMode: SignInMode;
  };
  /** Whether mail goes out by SMTP; if not, operators read it on their screen. */
  readonly mailIsDelivered: boolean;
  /** Where browsers present certificates to sign in; absent when that is not offered. */
  readonly certificateOrigin?: string;
}

export interface InvitationView {
  readonly state: InvitationState;
  /** Of one that is not sent: when the order was placed, and no end of its own. */
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly openedAt?: string;
  readonly acceptedAt?: string;
  readonly cancelledAt?: string;
}

export interface CertificateView {
  readonly pem: string;
  /** Issuing authority first, root last. */
  readonly chain: readonly string[];
  /** Lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly spkiSha256: string;
  readonly revokedAt?: string;
  readonly revocationReason?: RevocationReason;
  /** Until when the account must accept it, else it is revoked; absent where nobody is asked. */
  readonly acceptBy?: string;
  readonly acceptedAt?: string;
}

/** To the account and its auditors, with what the account notes on it. */
export interface OrderCertificateView extends CertificateView {
  /** '' where nothing is noted. */
  readonly note: string;
}

/** All that the holder of an invitation link sees. */
export interface HolderView {
  readonly reference: string;
  readonly product: ProductCode;
  readonly composition: Composition;
  readonly instructions: string;
  /** Who pays and asked: "the sender takes care of the rest". */
  readonly requesterName: string;
  readonly accountName: string;
  readonly language: Language;
  readonly state: OrderState;
  readonly stepsDone: readonly HolderStep[];
  readonly invitation: InvitationView;
  /** SHA-256 of the accepted request's SubjectPublicKeyInfo, lower-case hexadecimal. */
  readonly spkiSha256?: string;
  readonly refusalReason?: string;
  /** Newest first. */
  readonly certificates: readonly CertificateView[];
}

export interface OrderSummary {
  readonly reference: string;
  readonly product: ProductCode;
  readonly holderName: string;
  readonly emailAddress: string;
  readonly organizationName: string;
  readonly accountName: string;
  readonly ownReference: string;
  readonly state: OrderState;
  readonly invitationState: InvitationState;
  readonly openedAt: string;
  /** Of the newest certificate. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Until when it must be accepted, as long as it waits for that. */
  readonly acceptBy?: string;
  /** Lower-case hexadecimal. */
  readonly serialNumber?: string;
  /** By which the certificate was signed, such as `SHA-256`. */
  readonly hash?: string;
  readonly keyKind?: string;
  readonly stepsDone: readonly OrderStep[];
  readonly controlOutcomes: Readonly<Record<ControlName, ControlOutcome>>;
  /** What auditors noted, and why an order was refused. */
  readonly comments: readonly string[];
  /** What the organisation is registered under, '' where the order names none. */
  readonly organizationNumber: string;
  /** Of the newest certificate: by what its authority was asked for it. */
  readonly authorityReference?: string;
  /** Every name that the newest certificate stands for. */
  readonly subjectAltNames?: readonly string[];
  /** Name of the account's contact, '' without one. */
  readonly administrativeContact: string;
  readonly technicalContact: string;
  readonly customValues: CustomValues;
  /** Whether the account wants no successor, and no reminder. */
  readonly renewalDeclined: boolean;
  /** Whether the portal orders the successor by itself. */
  readonly automaticRenewal: boolean;
  /** Reference of the order that renews it; '' while that waits on a device. */
  readonly renewedBy?: string;
  /** When somebody last did something with it. */
  readonly lastOperationAt: string;
}

export interface HistoryLine {
  readonly at: string;
  readonly actorKind: Actor['kind'];
  readonly actorName: string;
  readonly command: CommandName;
  readonly detail: Readonly<Record<string, string>>;
}

/** What became of an order that had to be approved. */
export interface ApprovalView {
  readonly askedAt: string;
  readonly decision?: 'approved' | 'refused';
  readonly decidedAt?: string;
  readonly deciderName?: string;
  readonly reason?: string;
}

/** One of what the account and its auditors tell each other. */
export interface CommentView {
  readonly commentId: string;
  readonly at: string;
  readonly by: 'account' | 'auditor';
  /** '' where it is not known here. */
  readonly authorName: string;
  readonly text: string;
}

/** What an account attached for the audit; the file is fetched apart. */
export interface DocumentView {
  readonly documentId: string;
  readonly category: DocumentCategory;
  readonly type: DocumentType;
  readonly issuer: string;
  /** `2026-11-27`. */
  readonly issuedOn: string;
  readonly expiresOn?: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly attachedAt: string;
  readonly authorName: string;
}

/** A contact that an order names, as they are today. */
export interface OrderContact {
  readonly name: string;
  readonly position: string;
  readonly mail: string;
  readonly phone: string;
}

export interface OrderView extends OrderSummary {
  readonly contacts: Readonly<Partial<Record<ContactList, OrderContact>>>;
  /** The account's own fields, to be shown with `customValues`. */
  readonly customFields: readonly CustomFieldView[];
  readonly composition: Composition;
  readonly instructions: string;
  readonly language: Language;
  readonly requesterName: string;
  /** Absent where nobody had to be asked. */
  readonly approval?: ApprovalView;
  readonly invitation: InvitationView;
  readonly controls: Readonly<
    Record<ControlName, { readonly outcome: ControlOutcome; readonly comment: string }>
  >;
  readonly request?: {
    readonly pem: string;
    readonly receivedAt: string;
    readonly spkiSha256: string;
    readonly keyKind: string;
    /** Age of the mailed link when it was used: S/MIME BR §3.2.2.2 counts a mailbox as proven within 24 h. */
    readonly linkAgeSeconds: number;
  };
  readonly refusalReason?: string;
  /** Reference of the order that this one renews. */
  readonly renewalOf?: string;
  /** Oldest first. */
  readonly thread: readonly CommentView[];
  /** Oldest first. */
  readonly documents: readonly DocumentView[];
  readonly certificates: readonly OrderCertificateView[];
  readonly history: readonly HistoryLine[];
  /** Commands that this person may run on this order now. */
  readonly actions: readonly CommandName[];
}

export interface AccountSummary {
  readonly accountId: string;
  readonly name: string;
  readonly plan: Plan;
  readonly openedAt: string;
  readonly users: number;
  readonly orders: number;
}

export interface MailSummary {
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly state: 'failed' | 'queued' | 'sent' | 'written';
  readonly at: string;
  readonly failure?: string;
}

export interface MailView extends MailSummary {
  readonly text: string;
}

/** An organisation already named in the account's orders, to fill a form with. */
export type OrganisationView = Pick<
  Composition,
  | 'countryName'
  | 'localityName'
  | 'organizationName'
  | 'postalCode'
  | 'registrationNumber'
  | 'stateOrProvinceName'
  | 'streetAddress'
>;

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}
