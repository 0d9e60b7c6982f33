import { announce } from './change-channel.ts';
import { openReplicaDatabase } from './database.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { keepSending } from './keep-sending.ts';
import { memoryStore } from './memory-store.ts';
import { reconnecting } from './reconnecting.ts';
import { createReplica, type Replica } from './replica.ts';
import { sendToPortal } from './send-to-portal.ts';
import type { ReplicaStore } from './store.ts';

let opened: Promise<Replica> | undefined;

/** The replica of this browser; opened once per page, and sending what waits from then on. */
export function openReplica(): Promise<Replica> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Replica> {
  const replica = createReplica({
    stores: [...(await durableStores()), memoryStore()],
    send: sendToPortal,
    alone: async (work) => {
      await navigator.locks.request('paraphe outbox', work);
    },
    announce,
    now: () => new Date(),
    makeId: () => crypto.randomUUID(),
  });
  await replica.reload();
  keepSending(replica, new AbortController().signal);
  return replica;
}

/** None where the browser refuses to store: a private window, storage switched off, a full disk. */
async function durableStores(): Promise<readonly ReplicaStore[]> {
  const connect = reconnecting((onClosed) => openReplicaDatabase({ onClosed }));
  try {
    await connect();
    return [indexedDbStore(connect)];
  } catch (error) {
    console.warn('replica: the browser refuses to store', error);
    return [];
  }
}
