import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import { fileStem } from '#core/keys/file-stem.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import { commonName } from '#core/orders/request-content.ts';
import type { HolderView } from '#core/portal/views.ts';
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
  let latest: { readonly name: string; readonly entry: VaultEntry } | undefined;

  async function vaultRefusal(key: VaultEntry): Promise<Refusal | undefined> {
    try {
      await keepInVault(key);
      return undefined;
    } catch (error) {
      return asRefusal(error);
    }
  }

  async function send(
    invitationId: string,
    requestPem: string,
  ): Promise<Pick<KeyKept, 'request' | 'requestRefusal'>> {
    const { queued, durable } = await replica.submit(
      'invitation.accept@1',
      { request: requestPem },
      invitationId,
    );
    if (!queued) return { request: 'alreadyAccepted' };
    await Promise.race([replica.sync(), new Promise((resolve) => setTimeout(resolve, patience))]);
    const isMine = (entry: { readonly invitationId: string; readonly name: string }) =>
      entry.invitationId === invitationId && entry.name === 'invitation.accept@1';
    if (replica.entries.value.some(isMine)) return { request: durable ? 'queued' : 'queuedInMemory' };
    const receipt = replica.receipts.value.find(({ entry }) => isMine(entry));
    if (!receipt) return { request: 'sent' };
    return { request: 'refused', requestRefusal: new Refusal(receipt.code, receipt.detail) };
  }

  const download = () => latest && saveFile(latest.name, latest.entry.encryptedPem, 'application/x-pem-file');

  return {
    downloadAgain: download,
    /** After room was made. @returns why not, when it still cannot be kept */
    keepAgain: async (): Promise<Refusal | undefined> => latest && vaultRefusal(latest.entry),
    keep: async (
      key: FinishedKey,
      { view, invitationId }: { readonly view: HolderView; readonly invitationId: string },
    ): Promise<KeyKept> => {
      const label = commonName(view.composition);
      const entry: VaultEntry = {
        spkiSha256: key.spkiSha256,
        kind: key.kind,
        createdAt: now().toISOString(),
        label,
        belongsTo: { emailAddress: view.composition.emailAddress, reference: view.reference },
        encryptedPem: key.encryptedPem,
      };
      latest = { name: `${fileStem(label, view.reference)}.key.pem`, entry };
      download();
      // Before the acceptance leaves: a certificate must never be made for a key that nobody kept.
      const refusal = await vaultRefusal(entry);
      const request = await send(invitationId, key.requestPem);
      return { fileName: latest.name, vaultRefusal: refusal, ...request };
    },
  };
}

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
