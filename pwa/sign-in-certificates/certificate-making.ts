import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import { fileStem } from '#core/keys/file-stem.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { signInKeyKinds } from '#core/policy/sign-in-certificates.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { saveFile } from '../files/save-file.ts';
import type { KeyBotOrder } from '../keybot/keybot-model.ts';
import { type Action, createAction } from '../shell/action.ts';
import { asRefusal } from '../shell/refusal-words.ts';

export interface CertificateMaking {
  /** For KeyBot's dialog. */
  readonly order: KeyBotOrder;
  /** The last one that was made here. */
  readonly made: ReadonlySignal<SignInCertificateView | undefined>;
  /** Whether a key was made whose certificate was not. */
  readonly waits: ReadonlySignal<boolean>;
  /** Asks for the certificate of that key again; the portal does it once, whatever got lost on the way. */
  readonly retry: Action<[]>;
  readonly downloadKey: () => void;
}

interface CertificateMakingParts {
  readonly person: { readonly name: string; readonly accountName: string };
  /** Asks the portal; the same id again after silence. */
  readonly ask: (request: string, id: string) => Promise<SignInCertificateView>;
  readonly keepInVault: (key: VaultEntry) => Promise<void>;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** What programs show in their lists, and the files are called. */
export function certificateName({ name, accountName }: CertificateMakingParts['person']): string {
  return `${name} – ${accountName}`;
}

/**
 * From a key of KeyBot to a certificate: the key file is saved and the vault has it before the portal is asked, so that
 * no certificate is made for a key that nobody kept.
 */
export function createCertificateMaking({
  person,
  ask,
  keepInVault,
  newId,
  now,
}: CertificateMakingParts): CertificateMaking {
  const made = signal<SignInCertificateView | undefined>(undefined);
  const waits = signal(false);
  const label = certificateName(person);
  let latest: { readonly entry: VaultEntry; readonly request: string } | undefined;

  const fileName = (entry: VaultEntry) => `${fileStem(label, entry.spkiSha256.slice(0, 8))}.key.pem`;
  const downloadKey = () => {
    if (latest) saveFile(fileName(latest.entry), latest.entry.encryptedPem, 'application/x-pem-file');
  };

  const retry = createAction(async (id) => {
    if (!latest) return;
    made.value = await ask(latest.request, id);
    waits.value = false;
  }, newId);

  async function vaultRefusal(entry: VaultEntry): Promise<Refusal | undefined> {
    try {
      await keepInVault(entry);
      return undefined;
    } catch (error) {
      return asRefusal(error);
    }
  }

  return {
    made,
    waits,
    retry,
    downloadKey,
    order: {
      kinds: signInKeyKinds,
      // The portal takes the names from the account; a request must say something.
      content: {
        subject: [{ type: attributeType.commonName, value: [...person.name].slice(0, 64).join('') }],
      },
      known: [...person.name.split(/\s+/), ...person.accountName.split(/\s+/)],
      keepAgain: async () => latest && vaultRefusal(latest.entry),
      keep: async (key: FinishedKey) => {
        const entry: VaultEntry = {
          spkiSha256: key.spkiSha256,
          kind: key.kind,
          createdAt: now().toISOString(),
          label,
          belongsTo: {},
          encryptedPem: key.encryptedPem,
        };
        latest = { entry, request: key.requestPem };
        waits.value = true;
        downloadKey();
        const refusal = await vaultRefusal(entry);
        const issued = await retry.run();
        return {
          fileName: fileName(entry),
          vaultRefusal: refusal,
          request: issued ? 'issued' : 'refused',
          ...(retry.refusal.value === undefined ? {} : { requestRefusal: retry.refusal.value }),
        };
      },
    },
  };
}
