import { isErrorCode } from '../../errors/refusal.ts';
import type { MailCatalogue, MailFacts } from '../mails.ts';
import { errors } from './errors/index.ts';
import { orders } from './orders.ts';

const day = (iso: string | undefined): string =>
  iso === undefined
    ? '?'
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const products = {
  'mail-professional-1y': 'professional mail certificate (one year)',
  'mail-professional-2y': 'professional mail certificate (two years)',
  'mail-accepted-1y': 'professional mail certificate to be accepted (one year)',
  'mail-simple-1y': 'mail certificate (one year)',
} as const;
const product = ({ product: code }: MailFacts): string =>
  code === undefined ? 'certificate' : products[code];

/** Within a sentence. */
const state = ({ state: name }: MailFacts): string =>
  name === undefined ? '?' : orders.states[name].toLowerCase();

/** Why a renewal failed, as the screens say it; the particulars are not told by mail. */
const reasonOf = ({ code }: MailFacts): string => {
  const why = isErrorCode(code) ? errors[code] : errors['server.fault'];
  return why(new Proxy({}, { get: () => '…' })).what;
};

export const mails: MailCatalogue = {
  accountRequested: (facts) => ({
    subject: `Your request for an account (number ${facts.number})`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `Your request for an account for ${facts.organizationName} has arrived, under the number ${facts.number}.`,
      'We check what it says, then write to you again: either with the link that opens your access, or with the reason why not.',
    ],
    action: 'Go to the portal',
    notes: ['If you asked for nothing of the kind, delete this mail: nothing is opened without our checks.'],
  }),
  accountRefused: (facts) => ({
    subject: `Your request for an account (number ${facts.number}) was not accepted`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `We could not open the account that you asked for, for ${facts.organizationName}, for this reason:`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'Ask again',
    notes: ['You may ask again with what the reason asks for.'],
  }),
  expiry: (facts) => ({
    subject: `The certificate of ${facts.holderName} ends on ${day(facts.expiresAt)} (${facts.reference})`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `The ${product(facts)} of ${facts.holderName} ends on ${day(facts.expiresAt)}. After that day it signs nothing any more.`,
      'To go on without a break, order the next one in time: the holder needs a moment to make the key.',
    ],
    action: 'See the order',
    notes: [
      `Reference ${facts.reference}. You get this notice because you manage this certificate; the page of your personal data stops it.`,
    ],
  }),
  mailChanged: (facts) => ({
    subject: 'Your email address on the certificate portal was changed',
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      'The page of your personal data now holds another email address for you. From now on, mails go to the new one.',
    ],
    action: 'See my personal data',
    notes: ['If it was not you, write to us at once.'],
  }),
  personalData: (facts) => ({
    subject: 'Your personal data on the certificate portal',
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `The link leads to the data that we hold about you, as a user of the account ${facts.accountName}: you can see it, correct it, say what it may be used for, and ask for its erasure.`,
    ],
    action: 'See my personal data',
    notes: [
      'The link works for 24 hours, as often as you like. It is for you alone: do not pass it on.',
      'If you did not ask for it, delete this mail.',
    ],
  }),
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
  approvalAsked: (facts) => ({
    subject: `${facts.requesterName} asks for your approval (${facts.reference})`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `${facts.requesterName} has ordered a ${product(facts)} for ${facts.holderName}.`,
      'Your account works with approvals: the order waits, and nothing is sent to the holder, until you or another approver decide.',
    ],
    action: 'See the order and decide',
    notes: [`Reference ${facts.reference}. The first approver who decides, decides for all.`],
  }),
  approved: (facts) => ({
    subject: `Order ${facts.reference} is approved`,
    greeting: `Hello ${facts.requesterName},`,
    paragraphs: [
      `${facts.personName} approved your order of a ${product(facts)} for ${facts.holderName}. The invitation has been sent to the holder.`,
    ],
    action: 'Follow the order',
    notes: [`Reference ${facts.reference}.`],
  }),
  approvalRefused: (facts) => ({
    subject: `Order ${facts.reference} was not approved`,
    greeting: `Hello ${facts.requesterName},`,
    paragraphs: [
      `${facts.personName} did not approve your order of a ${product(facts)} for ${facts.holderName}, for this reason:`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'See the order',
    notes: ['Nothing was sent to the holder. You may place a new order with what the reason asks for.'],
  }),
  commented: (facts) => ({
    subject: `The auditor writes to you about order ${facts.reference}`,
    greeting: `Hello ${facts.requesterName},`,
    paragraphs: [
      `About the ${product(facts)} for ${facts.holderName}, the auditor who checks your order writes:`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'See the order and answer',
    notes: [`Reference ${facts.reference}. You answer on the page of the order.`],
  }),
  documentAttached: (facts) => ({
    subject: `A document was attached to order ${facts.reference}`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `A document for the audit was attached to the order of a ${product(facts)} for ${facts.holderName}.`,
    ],
    action: 'See the order',
    notes: [`Reference ${facts.reference}.`],
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
  toAccept: (facts) => ({
    subject: `To be accepted by ${day(facts.acceptBy)}: the certificate of ${facts.holderName} (${facts.reference})`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `The ${product(facts)} of ${facts.holderName} has been issued. The holder was told by mail, and may use it.`,
      `Its authority wants to know that it is as you ordered it: look at what it says and accept it by ${day(facts.acceptBy)}. One that nobody accepts is revoked then.`,
    ],
    action: 'See the certificate and accept it',
    notes: [`Reference ${facts.reference}.`],
  }),
  acceptSoon: (facts) => ({
    subject: `Still to be accepted by ${day(facts.acceptBy)}: the certificate of ${facts.holderName} (${facts.reference})`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `Nobody has accepted the ${product(facts)} of ${facts.holderName} yet. After ${day(facts.acceptBy)} it is revoked, for good.`,
    ],
    action: 'See the certificate and accept it',
    notes: [`Reference ${facts.reference}. Whoever of your account accepts it, accepts it for all.`],
  }),
  orderState: (facts) => ({
    subject: `Order ${facts.reference} (${facts.holderName}): ${state(facts)}`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `The order of a ${product(facts)} for ${facts.holderName} has a new state: ${state(facts)}.`,
    ],
    action: 'See the order',
    notes: [
      `Reference ${facts.reference}. You get this notice because you follow this order; the page of your alerts says which of them are mailed to you.`,
    ],
  }),
  renewalFailed: (facts) => ({
    subject: `The certificate of ${facts.holderName} could not be renewed (${facts.reference})`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `Your account has left the renewal of the ${product(facts)} of ${facts.holderName}, which ends on ${day(facts.expiresAt)}, to the portal. It could not be ordered, for this reason:`,
    ],
    quote: reasonOf(facts),
    action: 'See the order',
    notes: [
      facts.triesAgainAt === undefined
        ? 'The portal does not try again by itself: renew it on the page of the order, or place a new order.'
        : `The portal tries again on ${day(facts.triesAgainAt)}. You may as well renew it yourself on the page of the order.`,
      `Reference ${facts.reference}.`,
    ],
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
  recovery: (facts) => ({
    subject: 'Come back into the certificate portal',
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `Somebody, you we hope, asked for a way back in. Your login is ${facts.login}.`,
      'The link lets you choose a new password, or, when five failed attempts have blocked your access and you know your password, unblock it and keep the password.',
    ],
    action: 'Come back in',
    notes: [
      'The link works once, within one hour. It is for you alone: do not pass it on.',
      'If you did not ask, delete this mail: nothing happens without you.',
    ],
  }),
  restored: (facts) => ({
    subject: 'You may sign in again',
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `The block of your access is lifted. Your login is ${facts.login}; your password and your passkeys of before no longer work.`,
    ],
    action: 'Choose a new password',
    notes: ['The link works once, within three days. It is for you alone: do not pass it on.'],
  }),
  certificate: (facts) => ({
    subject: 'Your certificate to sign in with',
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `Your account signs in by certificate: no password is asked any more. Your login is ${facts.login}.`,
      'Open the link on the computer or phone where you will sign in. Your key is made on that device and never leaves it; you download it with the certificate as one file, and import that file there.',
    ],
    action: 'Make the certificate',
    notes: ['The link works once, within three days. It is for you alone: do not pass it on.'],
  }),
  certificateEnds: (facts) => ({
    subject: `Your certificate to sign in with ends on ${day(facts.expiresAt)}`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `The certificate by which you sign in ends on ${day(facts.expiresAt)}. After that day you cannot come in without an administrator.`,
      'Sign in before, make the next one on the same device, and import it: it takes a minute.',
    ],
    action: 'Make the next certificate',
    notes: ['Your present certificate goes on working until that day.'],
  }),
  panic: (facts) => ({
    subject: `${facts.personName} blocked their own access`,
    greeting: `Hello ${facts.name},`,
    paragraphs: [
      `${facts.personName} (account ${facts.accountName}) pressed the panic button: the access is blocked, every session has ended, and the certificates to sign in with are revoked.`,
      'Speak to them before you bring the access back, by a way that you know to be theirs: somebody may have their device.',
    ],
    action: 'See the users',
    notes: ['Only an administrator of the account, or the office, can bring the access back.'],
  }),
  copies: {
    generic: 'You receive this copy because this is the generic address of the account, in its preferences.',
    accountingAutomatic:
      'You receive this copy because this is an accounting address of the account, in its preferences.',
    accountingManual:
      'You receive this copy because this is an accounting address of the account, in its preferences.',
    urgent:
      'You receive this copy because this is the address of the account for emergencies, in its preferences.',
    purchasing:
      'You receive this copy because this is the address of the purchasing department, in the preferences of the account.',
    delivery:
      'You receive this copy because this is the address of the account for deliveries, in its preferences.',
  },
  signature: 'Paraphe, the certificate portal. This mail was sent by a program; answers are not read.',
};
