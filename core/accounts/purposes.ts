import type { CommandName } from '../commands/catalogue.ts';
import type { MailKind } from '../messages/mails.ts';

/** What personal data may serve (GDPR, article 6; T 4.2), in the order of the page. */
export const purposes = [
  'validateRequests',
  'technicalSupport',
  'productLife',
  'legalRequirements',
  'statistics',
  'systemSecurity',
  'marketing',
] as const;
export type Purpose = (typeof purposes)[number];

/** The archive of certificates is asked for by law: this one stays until its time is over. */
export const archivePurpose: Purpose = 'legalRequirements';

/** Whoever withdrew this one is shown so to the staff, who answer and write for it by hand. */
export const supportPurpose: Purpose = 'technicalSupport';

/** What somebody who withdrew any of these purposes may not do any more. */
export const purposesOfCommand: Readonly<Partial<Record<CommandName, readonly Purpose[]>>> = {
  'order.place@1': ['validateRequests', 'legalRequirements'],
  'order.renew@1': ['validateRequests', 'legalRequirements'],
};

/** Mails that somebody who withdrew the purpose gets no more; the others answer, or tell what must be told. */
export const purposeOfMail: Readonly<Partial<Record<MailKind, Purpose>>> = {
  expiry: 'productLife',
  orderState: 'productLife',
  renewalFailed: 'productLife',
};
