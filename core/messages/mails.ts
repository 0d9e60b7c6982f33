import type { ContactPoint } from '../accounts/preferences.ts';
import type { OrderState } from '../orders/state.ts';
import type { ProductCode } from '../policy/products.ts';

/** The mails that the portal writes. */
export type MailKind =
  | 'acceptSoon'
  | 'accountRefused'
  | 'accountRequested'
  | 'certificate'
  | 'certificateEnds'
  | 'expiry'
  | 'invitation'
  | 'mailChanged'
  | 'orderState'
  | 'panic'
  | 'personalData'
  | 'accepted'
  | 'approvalAsked'
  | 'approvalRefused'
  | 'approved'
  | 'commented'
  | 'documentAttached'
  | 'delivered'
  | 'deliveredToRequester'
  | 'refused'
  | 'renewalFailed'
  | 'password'
  | 'recovery'
  | 'restored'
  | 'toAccept';

/** What the words are made from; never a link, which is made when the mail is sent. */
export interface MailFacts {
  readonly reference?: string;
  readonly requesterName?: string;
  readonly holderName?: string;
  readonly product?: ProductCode;
  readonly instructions?: string;
  /** ISO 8601. */
  readonly expiresAt?: string;
  /** Until when a certificate must be accepted, ISO 8601. */
  readonly acceptBy?: string;
  readonly reason?: string;
  readonly name?: string;
  readonly login?: string;
  readonly userId?: string;
  /** Of a copy: for which of the account's addresses. */
  readonly copyFor?: ContactPoint;
  readonly organizationName?: string;
  readonly accountName?: string;
  /** Who did it, when it is not the reader. */
  readonly personName?: string;
  /** Of a request for an account. */
  readonly number?: string;
  /** Why a renewal failed: the code of a refusal. */
  readonly code?: string;
  /** When it is tried again, ISO 8601. */
  readonly triesAgainAt?: string;
  /** Into which an order came. */
  readonly state?: OrderState;
}

/** One mail in words, before it becomes text and HTML. */
export interface MailWords {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Somebody's own words, shown apart. */
  readonly quote?: string;
  /** Label of the one link. */
  readonly action: string;
  /** After the link: how long it works, what it is not. */
  readonly notes: readonly string[];
}

export type MailCatalogue = Readonly<Record<MailKind, (facts: MailFacts) => MailWords>> & {
  /** Why an address of the account's gets a copy. */
  readonly copies: Readonly<Record<ContactPoint, string>>;
  /** Last line of every mail. */
  readonly signature: string;
};
