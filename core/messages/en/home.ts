/** The first screen: of whoever is signed in, and of whoever is passing. */
export const home = {
  title: 'Home',
  welcome: (name: string) => `Hello, ${name}`,
  awaits: 'What awaits you',
  ending: 'Next to end',
  endingNone: 'No certificate is valid at the moment.',
  counts: {
    toAccept: 'to be accepted',
    awaitingApproval: 'awaiting approval',
    awaitingHolder: 'waiting for their holder',
    invitationExpired: 'with an expired invitation',
    underVerification: 'under verification',
    readyToDeliver: 'ready to deliver',
  },
  nothing: 'Nothing awaits you.',
  intro:
    'Certificates for people: ordered by invitation, with keys that never leave the device they were made on.',
  invited: 'You were invited',
  invitedText: 'Open the link of the mail you received. It needs no account.',
  customer: 'You order certificates',
  customerText: 'Sign in to order, follow and manage the certificates of your organisation.',
  toolboxText:
    'See what is inside a certificate, a request or a key file; check that they belong together. Nothing leaves this device.',
  keysText: 'The keys made or kept in this browser, with their certificates.',
};
