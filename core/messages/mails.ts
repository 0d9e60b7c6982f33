import type { ProductCode } from '../policy/products.ts';

/** The mails that the portal writes. */
export type MailKind =
  | 'invitation'
  | 'accepted'
  | 'delivered'
  | 'deliveredToRequester'
  | 'refused'
  | 'password';

/** What the words are made from; never a link, which is made when the mail is sent. */
export interface MailFacts {
  readonly reference?: string;
  readonly requesterName?: string;
  readonly holderName?: string;
  readonly product?: ProductCode;
  readonly instructions?: string;
  /** ISO 8601. */
  readonly expiresAt?: string;
  readonly reason?: string;
  readonly name?: string;
  readonly login?: string;
  readonly userId?: string;
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
  /** Last line of every mail. */
  readonly signature: string;
};
