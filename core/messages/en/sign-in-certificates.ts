export const signInCertificates = {
  signIn: {
    redeeming: 'Your certificate is being checked…',
    closeTitle: 'You may close this window',
    close: 'What you began goes on in the other window.',
  },
  prove: {
    waiting: 'Choose your certificate in the window that has opened. This one goes on by itself.',
    again: 'Open the window again',
  },
  section: {
    title: 'Sign-in certificates',
    leadImposed: 'This account signs in by certificate. Make one for each device that you use.',
    leadFree:
      'A certificate in your browser takes the place of login and password. You can make yours before the account asks for it.',
    notOffered:
      'This portal is not set up for signing in by certificate: those that you have are of no use here.',
    none: 'You have no certificate.',
    make: 'Make a certificate',
    file: 'Make the file to import',
    revoke: 'Revoke',
    revokeOne: (serial: string) => `Revoke the certificate ${serial}`,
    fileOf: (serial: string) => `Make the file to import of the certificate ${serial}`,
    used: 'Last sign-in',
    unused: 'Not used yet',
    endsSoon: 'Make the next one before this one ends: without a certificate you cannot sign in.',
    former: (count: number) => (count === 1 ? 'One former certificate' : `${count} former certificates`),
  },
  making: {
    waiting: 'The certificate is not made yet',
    waitingText:
      'Your key is made and kept. The portal did not make the certificate for it; the reason stands below.',
    retry: 'Ask for the certificate again',
  },
  revoke: {
    title: 'Revoke this certificate?',
    text: 'Nobody can sign in with it any more, and the sessions that it opened end at once. This cannot be undone; you can make another.',
    last: 'It is your only certificate: without another you cannot sign in again, unless an administrator mails you a new link.',
    action: 'Revoke for good',
    done: 'The certificate is revoked.',
  },
  help: {
    title: 'How to import the file',
    lead: 'Import the .p12 file once on this device, then delete it from the downloads.',
    windowsTitle: 'Windows: Edge, Chrome',
    windows:
      'Double-click the file, choose “Current User”, type its password, and let Windows choose the store. Restart the browser.',
    macTitle: 'Mac: Safari, Chrome',
    mac: 'Double-click the file and add it to the “login” keychain with its password. Restart the browser.',
    firefoxTitle: 'Firefox, on every system',
    firefox:
      'Settings › Privacy & Security › View Certificates › Your Certificates › Import, then type the password of the file.',
    linuxTitle: 'Linux: Chrome, Chromium',
    linux: 'chrome://settings/certificates › Your certificates › Import, then type the password of the file.',
    androidTitle: 'Android',
    android:
      'Settings › Security › Encryption & credentials › Install a certificate › VPN & app user certificate.',
    iosTitle: 'iPhone, iPad',
    ios: 'Open the file, then Settings › Profile downloaded › Install. Safari presents it; other browsers may not.',
    rootTitle: 'If the browser warns about the address',
    root: (origin: string) =>
      `Your browser presents the certificate at ${origin}. If it does not trust that address, an administrator of your computer can add the portal’s root certificate to the trusted authorities.`,
    rootDownload: 'Download the root certificate',
  },
  panic: {
    title: 'Panic button',
    lead: 'Your device is lost or stolen, or somebody may have your key? Block your access at once.',
    action: 'Block my access',
    dialogTitle: 'Block your access now?',
    what: 'What happens at once',
    effects: [
      'Your access is blocked: no password, passkey or certificate lets you in.',
      'All your sessions end, here, on your other devices and in the extension.',
      'All your sign-in certificates are revoked for good, as compromised.',
      'The administrators of your account are told by mail.',
    ],
    undone:
      'You cannot undo this. Only an administrator of your account, or the office, brings your access back, with new credentials.',
    understood: 'I have understood that I can no longer come in',
    understoodMissing: 'Tick this to block your access.',
    confirm: 'Block my access now',
    doneTitle: 'Your access is blocked',
    done: 'Nobody comes in with your credentials any more. Speak to an administrator of your account to come back.',
  },
  link: {
    title: 'Your certificate to sign in with',
    lead: (name: string, account: string) =>
      `For ${name}, to sign in to ${account}. Open this page on the device where you will use it.`,
    steps: 'Steps',
    stepKey: 'Make the key and the certificate',
    stepFile: 'Make the file and import it',
    stepSignIn: 'Sign in',
    keyLead:
      'Your key is made on this device and never leaves it. The portal then makes the certificate: this link works once.',
    make: 'Make my certificate',
    made: 'Your certificate is made',
    madeText: 'Now make the file that your browser imports. You need the password that you have just chosen.',
    signIn: 'Sign in',
    noLink: 'There is no link here',
    noLinkText:
      'Open the link in the mail once more. If it no longer works, ask an administrator of your account for another.',
    opening: 'The link is being checked…',
  },
};
