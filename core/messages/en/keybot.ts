import type { KeyKind } from '../../pki/public-key.ts';

export const keybot = {
  title: 'Generate your key',
  lead: 'The key is made here, by your browser, while you choose its password.',
  kind: {
    legend: 'Key type',
    change: 'Change the key type',
    chosen: (kind: string) => `Key type: ${kind}`,
    hints: {
      'RSA-2048': 'Read by every mail program.',
      'RSA-3072': 'Stronger, for what must stay secret beyond 2030.',
      'RSA-4096': 'Strongest of its kind; slower on phones and cards.',
      'P-256': 'Small and fast; read by programs of the last ten years.',
      'P-384': 'Like P-256, stronger; asked for by some administrations.',
      'P-521': 'Like P-256, strongest; fewer programs read it.',
      Ed25519: 'Few mail programs read it yet.',
    } satisfies Record<KeyKind, string>,
    ed25519:
      'Few mail programs read Ed25519 certificates: Thunderbird and Outlook do not. Choose it only if you know that yours does.',
  },
  password: {
    label: 'Password of the key',
    hint: 'At least 12 characters; several words work well.',
    again: 'Password of the key, again',
    different: 'The two passwords are not the same.',
    tooShort: (missing: number) =>
      missing === 1 ? 'One more character.' : `${missing} more characters are needed.`,
    suggest: 'Suggest a password',
    suggested: 'Write this password down, or save it in your password manager, before you go on.',
    notAscii:
      'Accents and signs outside English letters make some programs (Java, Go) refuse the file. Use plain letters, digits and punctuation, or let a password be suggested.',
  },
  strength: {
    label: 'Strength of the password',
    measuring: 'Measuring the strength…',
    levels: ['Very weak', 'Weak', 'Fair', 'Good', 'Strong'],
    guessed: 'This one would be guessed quickly: add words that do not belong together.',
  },
  warnings: {
    title: 'Before you go on',
    local:
      'The key never leaves this device unprotected. The portal receives only the request, never the key or its password.',
    unrecoverable:
      'Nobody can recover the password or the file, not even the portal. Without either, the certificate is of no use.',
    keep: 'Keep a copy of the file somewhere safe, and the password apart from it.',
  },
  confirm: 'I have read this and will keep the key file and its password safe',
  confirmMissing: 'Confirm that you have read the points above.',
  generate: 'Generate and send the request',
  progress: {
    generating: 'Making the key…',
    generated: 'The key is made.',
    protecting: 'Protecting the key with your password…',
    failed: 'The key could not be made.',
  },
  done: {
    title: 'Your key is ready',
    fileTerm: 'Key file',
    vaultTerm: 'This browser’s vault',
    file: (name: string) => `The key file ${name} was downloaded.`,
    kept: 'This browser’s vault keeps a copy, protected by the same password: the certificate will find it.',
    notKept: 'The vault could not keep it. The downloaded file is now the only copy: put it in a safe place.',
    issued: 'The certificate for it is made.',
    sent: 'Your request was sent.',
    queued: 'Your request leaves when the connection is back; you may close this page.',
    queuedInMemory: 'Your request leaves when the connection is back; leave this page open until then.',
    already: 'Another tab had already accepted this invitation. This key is not used; the other one is.',
    again: 'Download the key file again',
  },
  leave: {
    title: 'Stop without a key?',
    text: 'The key that is being made will be thrown away, and nothing will have been sent.',
    stay: 'Go on',
    leave: 'Stop',
  },
};
