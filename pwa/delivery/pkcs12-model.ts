import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Bytes, utf8 } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { isPlainAscii, missingCharacters } from '#core/passwords/password-rules.ts';
import { largestBackup } from '#core/policy/file-sizes.ts';
import { formatFor, likelyTarget, type Pkcs12Target } from '#core/policy/pkcs12-targets.ts';
import type { CertificateView } from '#core/portal/views.ts';
import { type Connection, connect } from '#core/worker-calls/connect.ts';
import { createTask } from '../shell/task.ts';
import { startWorker } from '../shell/workers.ts';
import { secretOf } from '../vault/secret-of.ts';
import type { Vault } from '../vault/vault.ts';
import { vaultWork } from '../vault/vault-work.ts';
import { isBackup, type KeySource } from './key-source.ts';
import pkcs12Worker from './pkcs12.worker.ts?worker&url';
import type { MadePkcs12, Pkcs12Calls } from './protocol.ts';

export interface Pkcs12Subject {
  readonly certificate: CertificateView;
  /** Of the file's name. */
  readonly stem: string;
  /** What programs show in their lists. */
  readonly friendlyName: string;
}

interface MadeFile {
  readonly name: string;
  readonly file: Bytes;
}

type Pkcs12Field = 'keyPassword' | 'password' | 'source';

export interface Pkcs12Model {
  /** Undefined until the vault was asked, null when it does not have the key. */
  readonly source: ReadonlySignal<KeySource | null | undefined>;
  readonly target: Signal<Pkcs12Target>;
  readonly keyPassword: Signal<string>;
  readonly samePassword: Signal<boolean>;
  readonly password: Signal<string>;
  /** For a key that came by file. */
  readonly keepKey: Signal<boolean>;
  readonly plain: ReadonlySignal<boolean>;
  readonly missing: ReadonlySignal<number>;
  readonly wrong: ReadonlySignal<readonly Pkcs12Field[]>;
  readonly working: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly made: ReadonlySignal<MadeFile | undefined>;
  readonly takeFile: (file: File) => Promise<void>;
  /** Of the backup that was given. */
  readonly backupSecret: Signal<string>;
  readonly openBackup: () => Promise<void>;
  readonly forgetSource: () => void;
  readonly submit: () => Promise<void>;
  readonly again: () => void;
  readonly end: () => void;
}

interface Pkcs12Parts extends Pkcs12Subject {
  readonly openVault: () => Promise<Vault>;
  readonly userAgent: string;
}

export function createPkcs12Model(parts: Pkcs12Parts): Pkcs12Model {
  const { certificate, stem, friendlyName, openVault, userAgent } = parts;
  const worker: Connection<Pkcs12Calls> = connect(startWorker(pkcs12Worker, 'PKCS#12'));
  const source = signal<KeySource | null | undefined>(undefined);
  const target = signal(likelyTarget(userAgent));
  const keyPassword = signal('');
  const samePassword = signal(true);
  const password = signal('');
  const keepKey = signal(false);
  const tried = signal(false);
  const task = createTask();
  const made = signal<MadeFile | undefined>(undefined);
  const backupSecret = signal('');
  const filePassword = computed(() => (samePassword.value ? keyPassword.value : password.value));
  const wrongNow = computed(() => {
    const fields: Pkcs12Field[] = [];
    if (!source.value || source.value.from === 'backup') fields.push('source');
    if (keyPassword.value === '') fields.push('keyPassword');
    if (!samePassword.value && missingCharacters(password.value) > 0) fields.push('password');
    return fields;
  });

  async function lookInVault(): Promise<void> {
    try {
      const keyPem = await (await openVault()).find(certificate.spkiSha256);
      source.value ??= keyPem === undefined ? null : { from: 'vault', key: utf8(keyPem) };
    } catch (error) {
      // Without a vault the key file still does it.
      console.warn(error);
      source.value ??= null;
    }
  }

  async function keep({ keyPem, kind }: MadePkcs12): Promise<void> {
    if (source.value?.from !== 'file' || !keepKey.value || kind === undefined) return;
    await (await openVault()).keep({
      spkiSha256: certificate.spkiSha256,
      kind,
      createdAt: new Date().toISOString(),
      label: friendlyName,
      belongsTo: {},
      encryptedPem: keyPem,
    });
  }

  async function make(key: Bytes): Promise<void> {
    const result = await worker.call('make', {
      key,
      keyPassword: keyPassword.value,
      certificatePem: certificate.pem,
      chain: certificate.chain,
      password: filePassword.value,
      friendlyName,
      format: formatFor[target.value],
    });
    made.value = { name: `${stem}.p12`, file: result.file };
    await keep(result);
  }

  async function lookInBackup({ content, name }: Extract<KeySource, { from: 'backup' }>): Promise<void> {
    const entries = await vaultWork('importBackup', {
      file: content,
      secret: await secretOf(backupSecret.value),
    });
    const entry = entries.find(({ spkiSha256 }) => spkiSha256 === certificate.spkiSha256);
    if (!entry) throw new Refusal('key.notForCertificate');
    source.value = { from: 'file', key: utf8(entry.encryptedPem), name };
    backupSecret.value = '';
  }

  void lookInVault();
  return {
    source,
    target,
    keyPassword,
    samePassword,
    password,
    keepKey,
    plain: computed(() => isPlainAscii(filePassword.value)),
    missing: computed(() => missingCharacters(password.value)),
    wrong: computed(() => (tried.value ? wrongNow.value : [])),
    working: task.busy,
    refusal: task.refusal,
    made,
    takeFile: async (file) => {
      task.forgetRefusal();
      if (file.size > largestBackup) {
        task.refuse(new Refusal('file.tooLarge', { size: file.size, limit: largestBackup }));
        return;
      }
      const content = new Uint8Array(await file.arrayBuffer());
      source.value = isBackup(content)
        ? { from: 'backup', content, name: file.name }
        : { from: 'file', key: content, name: file.name };
    },
    backupSecret,
    openBackup: async () => {
      const from = source.value;
      if (from?.from === 'backup') await task.run(() => lookInBackup(from));
    },
    forgetSource: () => {
      source.value = null;
      task.forgetRefusal();
    },
    submit: async () => {
      tried.value = true;
      const from = source.value;
      if (!from || from.from === 'backup' || wrongNow.value.length > 0) return;
      await task.run(() => make(from.key));
    },
    again: () => {
      made.value = undefined;
    },
    end: () => {
      worker.end();
      keyPassword.value = '';
      password.value = '';
    },
  };
}
