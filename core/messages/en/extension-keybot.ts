import type { KeyKind } from '../../pki/public-key.ts';

/** What the extension says of a key and a request for any authority's page. */
export const extensionKeyBot = {
  title: 'A key and CSR for your order',
  lead: 'Made here, in your browser. The page of the authority gets the CSR; nobody gets the key.',
  names: 'Names in the certificate',
  namesHint:
    'One a line: domains, *.domains, addresses or mailboxes. The page’s own name stands here first; put yours in its place.',
  namesMissing: 'Write at least one name.',
  namesWrong: (names: string) => `No domain, address or mailbox: ${names}`,
  kind: 'Key type',
  kinds: {
    'RSA-2048': 'Taken by every authority and server.',
    'RSA-3072': 'Stronger, a little slower.',
    'RSA-4096': 'Strongest of its kind, slower.',
    'P-256': 'Small and fast; taken by most.',
    'P-384': 'Like P-256, stronger.',
  } satisfies Partial<Record<KeyKind, string>>,
  keep: 'Without the key file and its password, the certificate is of no use: nobody can recover either.',
  make: 'Make the key and the CSR',
  making: 'One moment…',
  ready: 'Your key and CSR are ready',
  saved: (file: string) =>
    `The key file ${file} was downloaded, protected by your password. Keep both safe, apart.`,
  request: 'Certification request (CSR)',
  requestHint: 'It holds the names and the public key, and no secret.',
  put: 'Put the CSR into the page',
  copy: 'Copy the CSR',
  copied: 'Copied',
  saveRequest: 'Download the CSR',
  saveKeyAgain: 'Download the key file again',
  startOver: 'Make another key',
  unreachable:
    'The page has moved on since, and your browser lets nobody into it. Go to the page with the field, click the icon of Paraphe there, then “Put the waiting CSR into this page”.',
  putWaiting: 'Put the waiting CSR into this page',
  stillUnreachable: 'This page lets no extension in. Copy the CSR instead.',
  picking: {
    ask: 'Click the field that takes the CSR. By keyboard: Tab to it, then Enter. Escape to stop.',
    asked: 'Now point at the field in the page.',
    stop: 'Stop',
    close: 'Close',
    filled: 'The CSR is in the field. Check it, then go on with your order.',
    oneLine:
      'The CSR is in the field, on one line: this field takes no more. If the page refuses it, choose a larger one.',
    altered: 'The page changed what was put into the field. Check it before you go on.',
    stopped: 'Nothing was put into the page.',
  },
};
