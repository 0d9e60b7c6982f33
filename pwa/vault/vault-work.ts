import { type Connection, connect } from '#core/worker-calls/connect.ts';
import { startWorker } from '../shell/workers.ts';
import type { VaultCalls } from './protocol.ts';
import vaultWorker from './vault.worker.ts?worker&url';

/** Starts a Worker for one question and ends it: with it go the passphrase and the memory of its derivation. */
export const vaultWork: Connection<VaultCalls>['call'] = async (name, args) => {
  const connection = connect<VaultCalls>(startWorker(vaultWorker, 'vault'));
  try {
    return await connection.call(name, args);
  } finally {
    connection.end();
  }
};
