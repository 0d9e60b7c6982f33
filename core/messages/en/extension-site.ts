/** What the extension says of the site in the current tab. */
export const extensionSite = {
  title: 'This site',
  signIn: 'Sign in to see whether one of your certificates covers it.',
  consent: 'Check it with your portal',
  consentText:
    'The name of the site, and nothing else of the page, is sent to your portal each time you open this window.',
  stop: 'Check no more sites',
  looking: 'Asking your portal…',
  covered: 'One of your certificates covers it.',
  notCovered: 'None of your certificates covers it.',
  others: (count: number) => (count === 1 ? 'Another one covers it too.' : `${count} others cover it too.`),
  plain: 'This page came without encryption: no certificate is at work here.',
  phases: {
    ended: 'Expired',
    ending: 'Ends soon',
    notYet: 'Not valid yet',
    revoked: 'Revoked',
    running: 'Valid',
  },
  days: {
    left: (days: number, end: string) =>
      `${days === 0 ? 'Less than a day' : days === 1 ? '1 day' : `${days} days`} left, until ${end}`,
    ended: (end: string) => `Ended on ${end}`,
    begins: (start: string) => `Begins on ${start}`,
    revoked: (at: string) => `Revoked on ${at}`,
  },
  names: 'Names',
  order: 'Order',
  renew: 'Renew it',
  renewHint: 'The portal opens with what will be ordered.',
  renewRight: 'It can be renewed by whoever has the technical right; your access has not.',
  renewedBy: (reference: string) => `Its renewal is order ${reference}.`,
  renewalDeclined: 'Your account wants no successor for it.',
  openOrder: 'Open its order',
  served: {
    compare: 'Compare with what the site serves',
    hint: 'Your browser asks you first; the page then loads again.',
    looking: 'The page loads again…',
    same: 'The site serves this certificate.',
    earlier: (served: string, newest: string) =>
      `The site still serves an earlier certificate of yours, which ends on ${served}. The newest ends on ${newest}: install it.`,
    another: (served: string, managed: string) =>
      `The site serves another certificate, which ends on ${served}. Yours ends on ${managed}.`,
    unmanaged: (end: string) =>
      `The site serves a certificate that your portal does not know. It ends on ${end}.`,
    toolbox: 'Look at it in the toolbox',
    unseen: 'The page did not load again, or not from the site itself. Try again.',
    denied: 'Without your permission the certificate cannot be seen.',
  },
  makeRequest: 'Generate a key and CSR for this page',
};
