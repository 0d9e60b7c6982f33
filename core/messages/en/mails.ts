import type { MailCatalogue, MailFacts } from '../mails.ts';

const day = (iso: string | undefined): string =>
  iso === undefined
    ? '?'
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const products = {
  'mail-professional-1y': 'professional mail certificate (one year)',
  'mail-professional-2y': 'professional mail certificate (two years)',
  'mail-simple-1y': 'mail certificate (one year)',
} as const;
const product = ({ product: code }: MailFacts): string =>
  code === undefined ? 'certificate' : products[code];

export const mails: MailCatalogue = {
  invitation: (facts) => ({
    subject: `${facts.requesterName} asks you to make your certificate`,
    greeting: `Hello ${facts.holderName},`,
    paragraphs: [
      `${facts.requesterName} has ordered a ${product(facts)} for you and takes care of the rest.`,
      'Open the link on the computer or phone where you will use it. You check what the certificate says, choose a password, and your key is made on your own device: it never leaves it, and nobody else can have it.',
    ],
    ...(facts.instructions ? { quote: facts.instructions } : {}),
    action: 'See the certificate and accept',
    notes: [
      `The link works until ${day(facts.expiresAt)}. It is for you alone: do not pass it on.`,
      `Reference ${facts.reference}. If you expect nothing of the kind, delete this mail: nothing happens without you.`,
    ],
  }),
  accepted: (facts) => ({
    subject: `${facts.holderName} accepted the invitation (${facts.reference})`,
    greeting: `Hello ${facts.requesterName},`,
    paragraphs: [
      `${facts.holderName} accepted the ${product(facts)} and made the key. The order is now being verified; you have nothing to do.`,
    ],
    action: 'Follow the order',
    notes: [`Reference ${facts.reference}.`],
  }),
  delivered: (facts) => ({
    subject: 'Your certificate is ready',
    greeting: `Hello ${facts.holderName},`,
    paragraphs: [
      `Your ${product(facts)} has been issued.`,
      'Open the link on the device where you made the key: the certificate finds it, and you download both as one file, ready to install. From another device, have the key file at hand.',
    ],
    action: 'Get the certificate',
    notes: [`Reference ${facts.reference}. The link is for you alone: do not pass it on.`],
  }),
  deliveredToRequester: (facts) => ({
    subject: `The certificate of ${facts.holderName} is delivered (${facts.reference})`,
    greeting: `Hello ${facts.requesterName},`,
    paragraphs: [
      `The ${product(facts)} of ${facts.holderName} has been issued. The holder was told by mail.`,
    ],
    action: 'See the order',
    notes: [`Reference ${facts.reference}.`],
  }),
  refused: (facts) => ({
    subject: `Order ${facts.reference} was refused`,
    greeting: `Hello ${facts.requesterName},`,
    paragraphs: [`The order of a ${product(facts)} for ${facts.holderName} was refused, for this reason:`],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'See the order',
    notes: ['You may place a new order with what the reason asks for.'],
  }),
  password: (facts) => ({
    subject: 'Your access to the certificate portal',
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `An access was opened for you. Your login is ${facts.login}; you choose the password yourself.`,
    ],
    action: 'Choose the password',
    notes: ['The link works once, within three days. It is for you alone: do not pass it on.'],
  }),
  signature: 'Paraphe, the certificate portal. This mail was sent by a program; answers are not read.',
};
