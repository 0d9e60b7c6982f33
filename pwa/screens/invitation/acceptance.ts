import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import { commonName } from '#core/orders/request-content.ts';
import type { HolderView } from '#core/portal/views.ts';
import { fileStem } from '../../files/file-stem.ts';
import { saveFile } from '../../files/save-file.ts';
import type { KeyKept } from '../../keybot/keybot-model.ts';
import type { Replica } from '../../replica/replica.ts';
import { asRefusal } from '../../shell/refusal-words.ts';

/** As long as the dialog waits for the portal; the outbox goes on waiting after it. */
const patience = 4_000;

interface AcceptanceParts {
  readonly replica: Replica;
  readonly keepInVault: (key: VaultEntry) => Promise<void>;
  readonly now: () => Date;
}

/** What happens to a key once KeyBot has made it: file, vault, request, in this order. */
export function createAcceptance({ replica, keepInVault, now }: AcceptanceParts) {
  let latest: { readonly name: string; readonly pem: string } | undefined;

  async function vaultRefusal(key: VaultEntry): Promise<Refusal | undefined> {
    try {
      await keepInVault(key);
      return undefined;
    } catch (error) {
      return asRefusal(error);
    }
  }

  async function send(invitationId: string, requestPem: string): Promise<KeyKept['request']> {
    const { queued, durable } = await replica.submit(
      'invitation.accept@1',
      { request: requestPem },
      invitationId,
    );
    if (!queued) return 'alreadyAccepted';
    await Promise.race([replica.sync(), new Promise((resolve) => setTimeout(resolve, patience))]);
    const isMine = (entry: { readonly invitationId: string; readonly name: string }) =>
      entry.invitationId === invitationId && entry.name === 'invitation.accept@1';
    if (replica.entries.value.some(isMine)) return durable ? 'queued' : 'queuedInMemory';
    return replica.receipts.value.some(({ entry }) => isMine(entry)) ? 'refused' : 'sent';
  }

  const download = () => latest && saveFile(latest.name, latest.pem, 'application/x-pem-file');

  return {
    downloadAgain: download,
    keep: async (
      key: FinishedKey,
      { view, invitationId }: { readonly view: HolderView; readonly invitationId: string },
    ): Promise<KeyKept> => {
      const name = commonName(view.composition);
      latest = { name: `${fileStem(name, view.reference)}.key.pem`, pem: key.encryptedPem };
      download();
      // Before the acceptance leaves: a certificate must never be made for a key that nobody kept.
      const refusal = await vaultRefusal({
        spkiSha256: key.spkiSha256,
        kind: key.kind,
        createdAt: now().toISOString(),
        label: name,
        belongsTo: { emailAddress: view.composition.emailAddress, reference: view.reference },
        encryptedPem: key.encryptedPem,
      });
      const request = await send(invitationId, key.requestPem);
      return {
        fileName: latest.name,
        inVault: refusal === undefined,
        ...(refusal && { vaultRefusal: refusal }),
        request,
      };
    },
  };
}

export type Acceptance = ReturnType<typeof createAcceptance>;

/** Holds KeyBot for one tab: two keys for one invitation would leave one of them without use. */
export function createTabLock(name: string): {
  readonly taken: ReadonlySignal<boolean>;
  readonly acquire: () => Promise<boolean>;
  readonly release: () => void;
} {
  const taken = signal(false);
  let free: (() => void) | undefined;
  return {
    taken,
    acquire: () =>
      new Promise((resolve, reject) => {
        navigator.locks
          .request(name, { ifAvailable: true }, (lock) => {
            taken.value = lock === null;
            resolve(lock !== null);
            return lock ? new Promise<void>((done) => (free = done)) : undefined;
          })
          .catch(reject);
      }),
    release: () => {
      free?.();
      free = undefined;
    },
  };
}
