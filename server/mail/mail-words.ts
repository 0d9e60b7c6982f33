import { mails as english } from '#core/messages/en/mails.ts';
import { mails as french } from '#core/messages/fr/mails.ts';
import type { MailCatalogue, MailFacts, MailKind, MailWords } from '#core/messages/mails.ts';
import type { Language } from '#core/messages/message.ts';

const catalogues: Readonly<Record<Language, MailCatalogue>> = { fr: french, en: english };

/** The words of one mail in its reader's language. */
export function mailWords(
  kind: MailKind,
  language: Language,
  facts: MailFacts,
): MailWords & { readonly signature: string } {
  const catalogue = catalogues[language];
  const words = catalogue[kind](facts);
  const notes = facts.copyFor === undefined ? [] : [catalogue.copies[facts.copyFor]];
  return { ...words, notes: [...words.notes, ...notes], signature: catalogue.signature };
}
