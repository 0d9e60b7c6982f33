/** A deliberate fault in the protocol: the histories of model.test.ts must notice each. */
export interface Mutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const mutants: Readonly<Record<string, Mutant>> = {
  // What went away, or was missed, stays on the device for ever.
  noDigest: {
    file: 'pwa/account-replica/pull-changes.ts',
    from: 'if (state.digest !== told.digest && !mended.has(kind)) owed.add(kind);',
    to: '',
  },
  // A command whose answer was lost is done again.
  noIdCheck: {
    file: 'server/commands/executor.ts',
    from: 'if (earlier !== undefined) return earlier;',
    to: '',
  },
  // A command is taken for done as soon as it is sent.
  noAcknowledgement: {
    file: 'pwa/account-replica/push-waiting.ts',
    from: 'const answer = await transport.push({',
    to: `await store.settle(waiting.map((entry) => ({ entry: { ...entry, doneAt: 0 } })), meta);
    const answer = await transport.push({`,
  },
  // Versions are taken beside the change, so that a later one may be committed first.
  clockOutsideTransaction: {
    file: 'server/commands/executor.ts',
    from: 'notes.versions.get(accountId) ?? nextVersion(transaction, accountId)',
    // Seen from beside, an account that is being opened is not there yet, and one that the command has changed is held.
    to: `notes.versions.get(accountId) ?? sql\`select set_config('lock_timeout', '100ms', true),
        next_account_version(\${accountId}) as version\`.execute(portal.database.apart)
        .then(({ rows }) => rows[0].version, () => nextVersion(transaction, accountId))`,
  },
  // Signing out takes along what was not sent.
  outboxClearedAtSignOut: {
    file: 'pwa/account-replica/memory-device-store.ts',
    from: '      segments = [];\n      small.clear();',
    to: '      segments = [];\n      small.clear();\n      outbox = [];',
  },
  // Who accepts what a colleague has accepted is told no.
  noSecondAcceptance: {
    file: 'server/orders/accept-certificate.ts',
    from: 'if (wasAccepted(order.certificates, serialNumber)) return {};',
    to: '',
  },
};
