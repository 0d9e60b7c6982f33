import type { Purpose } from '../../accounts/purposes.ts';
import type { DataSource } from '../../portal/personal-data-views.ts';

export const personalData = {
  title: 'Personal data',
  erasedName: 'Erased person',
  ask: {
    lead: 'We send you a link to the data that we hold about you. It works for 24 hours.',
    self: 'It goes to the address of your access.',
    mailHint: 'The one that we know you by.',
    submit: 'Send me the link',
    sent: 'Look into your mailbox',
    sentText: 'If we hold data under this address, the link arrives in a moment.',
    again: 'Ask again',
  },
  heldBy: (name: string, address: string) =>
    `${[name, address].filter(Boolean).join(', ')} holds this data and answers for it.`,
  yours: 'What we hold',
  fields: {
    name: 'First and last name',
    position: 'Position',
    login: 'Login',
    mail: 'Email address',
    phone: 'Phone',
    mobile: 'Mobile phone',
    language: 'Language of our mails',
    account: 'User of the account',
    source: 'Source',
    category: 'Category',
    heldSince: 'Held since',
    lastSignIn: 'Last sign-in',
    orders: 'Orders placed',
  },
  category: 'Personal details',
  sources: {
    administrator: 'An administrator of the account',
    office: 'Us, when the access was opened',
    openingForm: 'The request for the account',
  } satisfies Record<DataSource, string>,
  rectify: 'Correct…',
  rectifyTitle: 'Correct my data',
  mailHint: 'If it changes, we tell the old address.',
  rectified: 'Your data is corrected.',
  purposes: {
    title: 'What it may be used for',
    lead: 'Untick what you do not want. It takes effect as soon as it is saved.',
    names: {
      validateRequests: 'Validating requests',
      technicalSupport: 'Technical support',
      productLife: 'Life of the product',
      legalRequirements: 'Legal requirements',
      statistics: 'Statistics',
      systemSecurity: 'Security of the system',
      marketing: 'Marketing',
    } satisfies Record<Purpose, string>,
    texts: {
      validateRequests: 'To check your orders and carry out the contract. Without it, you cannot order.',
      technicalSupport:
        'To help and to warn you. Without it, you have no support and get no important technical notices.',
      productLife:
        'To manage certificates while they last, their renewal above all. Without it, you are not told when they end.',
      legalRequirements: 'To keep the archive that the law asks for. Without it, you cannot order.',
      statistics: 'For statistics, research and development.',
      systemSecurity: 'To keep our systems safe. Without it, you cannot sign in; this page is the way back.',
      marketing: 'For news and offers, such as our newsletter.',
    } satisfies Record<Purpose, string>,
    mandatory: (date: string) => `Mandatory until ${date}: the archive of your certificates has to be kept.`,
    save: 'Save',
    saved: 'Saved: it has taken effect.',
    lockOutTitle: 'Give up your access?',
    lockOutText:
      'All your sessions end now, and you cannot sign in any more. To come back, tick “Security of the system” again on this page.',
    lockOutNow: 'Give up my access',
  },
  erasure: {
    title: 'Erasure',
    now: 'Nothing has to be kept: your data is erased, and your access ends, within minutes.',
    later: (date: string) =>
      `You can ask now; it is done after ${date}, when the archive of your certificates need not be kept any more. Until then, everything stays as it is.`,
    openOrders: (count: number) =>
      count === 1
        ? 'One of your orders is not over: nothing is erased before it is.'
        : `${count} of your orders are not over: nothing is erased before they are.`,
    stays: 'Your orders stay, as those of an erased person.',
    submit: 'Erase my data…',
    confirmTitle: 'Erase your personal data?',
    confirm: 'Yes, erase my personal data for good. Once done, it cannot be undone.',
    confirmMissing: 'Confirm that it is meant.',
    submitNow: 'Erase my data',
    asked: (date: string) => `You asked for the erasure on ${date}.`,
    keep: 'Keep my data',
    kept: 'Your data is kept.',
    done: 'The erasure is asked for.',
  },
};
