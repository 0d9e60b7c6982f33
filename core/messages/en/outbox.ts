export const outbox = {
  title: 'On this device',
  lead: 'Changes made without a connection wait here and are sent in their order as soon as the portal answers.',
  waiting: 'Waiting to be sent',
  nothingWaits: 'Nothing is waiting: the portal has everything.',
  sent: 'Sent; its effect is on its way.',
  since: 'Given',
  sendNow: 'Send now',
  withdraw: 'Take back',
  withdrawn: 'The change was taken back.',
  tooLate: 'Too late: it was sent already.',
  refused: 'Refused by the portal',
  refusedLead: 'What you asked for and why it was not done. It stays here until you have read it.',
  dismiss: 'I have read it',
  typed: 'What was typed',
  fields: {
    reason: 'Reason',
    value: 'Value',
    text: 'Comment',
    note: 'Note',
    fileName: 'File',
    issuer: 'Issuer',
    issuedOn: 'Issued on',
    expiresOn: 'Ends on',
    name: 'Name',
    instructions: 'Instructions to the holder',
  },
  /** Commands that turn something: which way. */
  turned: {
    'order.setAutomaticRenewal@1': { on: 'Automatic renewal turned on', off: 'Automatic renewal turned off' },
    'order.setRenewal@1': { on: 'To be renewed after all', off: 'Not to be renewed' },
  },
  unreadable: (count: number) =>
    count === 1
      ? 'A change that waited here can no longer be read.'
      : `${count} changes that waited here can no longer be read.`,
  unreadableText:
    'This device’s storage was damaged. They were not sent: look at the orders you changed last, and do again what is missing. Everything else is sent.',
  export: 'Save a copy of what waits',
  state: 'State',
  pulledAt: 'The portal last told everything',
  never: 'Not yet: the first synchronisation is under way.',
  known: 'Orders on this device',
  syncing: 'Synchronising…',
  upToDate: 'Up to date.',
  unreached: 'The portal does not answer; it is asked again by itself.',
  storage: 'Storage used',
  storageOf: (used: string, quota: string) => `${used} of ${quota}`,
  persistent: 'The browser keeps it, also when space runs short.',
  notPersistent:
    'The browser may clear it when space runs short. In a private window, all of it goes when the window is closed.',
  keep: 'Ask the browser to keep it',
  notPromised: 'The browser does not promise it. Send what waits as soon as you can.',
  troubles: {
    private: {
      title: 'This window is private.',
      text: 'All that is here, also what waits, is lost when the last private window is closed. Send it now, or save a copy.',
    },
    refused: {
      title: 'This browser keeps nothing for this portal.',
      text: 'In a private window, or with storage switched off, what waits is lost when the page is closed. Send it now, or save a copy.',
    },
    full: {
      title: 'There is no space left on this device.',
      text: 'New orders and changes of the portal are shown but not kept. What waits is kept. Free some space, then synchronise again.',
    },
    corrupt: {
      title: 'What this device kept was damaged.',
      text: 'It was taken away and is told again by the portal.',
    },
    superseded: {
      title: 'Another tab uses a newer version.',
      text: 'Reload this page. Until then, nothing you do here is kept on this device.',
    },
    blocked: {
      title: 'Another tab still uses an older version.',
      text: 'Close the other tabs of this portal, then reload this page. Until then, what waits is lost when the page is closed.',
    },
  },
  leaving: 'Sign out with changes waiting?',
  leavingText: (count: number) =>
    count === 1
      ? '1 change was not sent yet. It can wait here, unreadable, until you sign in again on this device; nobody else can send it.'
      : `${count} changes were not sent yet. They can wait here, unreadable, until you sign in again on this device; nobody else can send them.`,
  signOutKeeping: 'Sign out and keep them',
  signOutDiscarding: 'Sign out and discard them',
  stay: 'Stay signed in',
  fileOnline: 'The file comes with a connection.',
};
