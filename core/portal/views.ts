import type { Plan, Right } from '../accounts/rights.ts';
import type { CommandName } from '../commands/catalogue.ts';
import type { Language } from '../messages/message.ts';
import type { Composition } from '../orders/composition.ts';
import type { ControlName, ControlOutcome, RevocationReason } from '../orders/order.ts';
import type { InvitationState, OrderState, OrderStep } from '../orders/state.ts';
import type { ProductCode } from '../policy/products.ts';

// What the server shows and the PWA draws. Times are ISO 8601 in UTC; certificates are PEM.

export interface SessionView {
  /** Absent when nobody is signed in. */
  readonly person?: {
    readonly kind: 'operator' | 'user';
    readonly name: string;
    readonly login: string;
    readonly accountName: string;
    readonly superUser: boolean;
    readonly rights: readonly Right[];
    readonly lastSignInAt?: string;
  };
  /** Whether mail goes out by SMTP; if not, operators read it on their screen. */
  readonly mailIsDelivered: boolean;
}

export interface InvitationView {
  readonly state: InvitationState;
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
  readonly stepsDone: readonly OrderStep[];
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
}

export interface HistoryLine {
  readonly at: string;
  readonly actorKind: 'anonymous' | 'holder' | 'operator' | 'system' | 'user';
  readonly actorName: string;
  readonly command: CommandName;
  readonly detail: Readonly<Record<string, string>>;
}

export interface OrderView extends OrderSummary {
  readonly composition: Composition;
  readonly instructions: string;
  readonly language: Language;
  readonly requesterName: string;
  readonly invitation: InvitationView;
  readonly stepsDone: readonly OrderStep[];
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
  readonly certificates: readonly CertificateView[];
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
