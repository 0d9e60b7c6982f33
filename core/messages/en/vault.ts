export const vault = {
  title: 'Keys on this device',
  lead: 'Each key is kept as the encrypted file that you downloaded: its password is needed to use it, here as elsewhere.',
  empty: {
    title: 'No key here yet',
    text: 'Keys generated in this browser appear here. You can also bring in a backup made on another device.',
  },
  key: {
    list: 'Keys',
    for: 'For',
    order: 'Order',
    actions: 'Actions',
    withoutOrder: 'Added by hand',
    kind: 'Type',
    created: 'Made on',
    fingerprint: 'Public key',
    download: (name: string) => `Download the key of ${name}`,
    remove: (name: string) => `Remove the key of ${name}`,
  },
  removal: {
    title: 'Remove this key from this device?',
    text: (name: string) =>
      `The key of ${name} is erased from this browser. If you have no other copy, the certificate can no longer be used, and mail encrypted for it can never be read again. This cannot be undone.`,
    confirm: 'Remove the key',
    keep: 'Keep it',
  },
  states: {
    device: 'Tied to this browser',
    locked: 'Locked',
    unlocked: 'Unlocked',
  },
  protected: 'The list of keys opens with your passphrase.',
  known: 'The portal can neither open this vault nor restore it.',
  device: {
    title: 'Protection of the list',
    text: 'The list of keys is sealed for this browser. With a passphrase it opens only for you, and it can be backed up and moved to another device.',
    set: 'Set a passphrase',
  },
  lock: 'Lock the vault',
  locked: {
    title: 'The vault is locked',
    text: 'Unlock it to see your keys. Certificates already in your programs are not concerned.',
  },
  unlock: {
    passphrase: 'Passphrase of the vault',
    submit: 'Unlock',
    passkey: 'Unlock with a passkey',
    useRecovery: 'Use the recovery code instead',
    usePassphrase: 'Use the passphrase instead',
    recovery: 'Recovery code',
    recoveryHint: 'The groups of letters and digits that were shown when the passphrase was set.',
    working: 'Opening the vault…',
  },
  passphrase: {
    change: 'Change the passphrase',
    changeText: 'The recovery code changes with it. Backups made before still open by the old ones.',
    current: 'Current passphrase or recovery code',
    title: 'Set a passphrase for the vault',
    text: 'It protects the list of your keys on this device and in backups. Each key keeps its own password.',
    label: 'New passphrase',
    hint: 'At least 12 characters; several words work well.',
    again: 'New passphrase, again',
    different: 'The two passphrases are not the same.',
    submit: 'Set the passphrase',
    working: 'Sealing the vault…',
  },
  recovery: {
    title: 'Your recovery code',
    text: 'It opens the vault when the passphrase is forgotten. It is shown this once: write it down, or print it, and keep it away from this device.',
    code: 'Recovery code',
    kept: 'I have written the recovery code down',
    done: 'Done',
  },
  passkey: {
    title: 'Passkeys',
    count: (count: number) =>
      count === 0
        ? 'None yet.'
        : count === 1
          ? 'One passkey opens this vault.'
          : `${count} passkeys open this vault.`,
    gaveUp: 'No passkey was used.',
    add: 'Add a passkey',
    added: 'The vault now opens with this passkey too.',
    text: 'Open the vault with your fingerprint, your face or a security key instead of typing.',
    name: 'Paraphe vault',
  },
  backup: {
    title: 'Backup',
    text: 'A backup holds all keys, sealed by the passphrase of the vault and by the recovery code.',
    needsPassphrase: 'Set a passphrase first: without one, a backup could not be opened on another device.',
    export: 'Export a backup',
    exported: (name: string) => `The backup ${name} was downloaded.`,
    import: 'Import a backup',
    importText:
      'Choose a .paraphe-vault file, then give the passphrase it was exported under, or its recovery code.',
    file: 'Backup file',
    passphrase: 'Passphrase or recovery code of the backup',
    submit: 'Import',
    imported: (added: number, known: number) =>
      `${added === 1 ? 'One key was' : `${added} keys were`} added${known > 0 ? `; ${known} already here` : ''}.`,
  },
  storage: {
    title: 'Storage',
    persistent: 'The browser has promised not to erase these keys by itself.',
    notPersistent:
      'The browser may erase these keys when room runs short, and a private window does when it is closed: keep the downloaded files.',
    ask: 'Ask the browser to keep them',
  },
};
