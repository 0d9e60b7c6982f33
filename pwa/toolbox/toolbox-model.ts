import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { utf8 } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Pkcs12Format } from '#core/pki/pkcs12/make-pkcs12.ts';
import { largestFile } from '#core/policy/file-sizes.ts';
import { type Connection, WorkerEnded } from '#core/worker-calls/connect.ts';
import { asRefusal } from '../shell/refusal-words.ts';
import type {
  ChainQuestion,
  ChainVerdict,
  ExportedFile,
  ExportForm,
  ToldCertificate,
  ToldKey,
  ToldObject,
  ToolboxCalls,
} from './protocol.ts';
import { sameKeyGroups } from './same-key-groups.ts';

/** A file or text in which nothing could be read. */
export interface Unread {
  readonly source: string;
  readonly refusal: Refusal;
}

export interface ToolboxModel {
  readonly objects: ReadonlySignal<readonly ToldObject[]>;
  readonly certificates: ReadonlySignal<readonly ToldCertificate[]>;
  readonly keys: ReadonlySignal<readonly ToldKey[]>;
  /** Objects that share a key, at least two each. */
  readonly groups: ReadonlySignal<readonly (readonly ToldObject[])[]>;
  readonly unread: ReadonlySignal<readonly Unread[]>;
  readonly reading: ReadonlySignal<boolean>;
  readonly question: Signal<ChainQuestion>;
  readonly verdicts: ReadonlySignal<readonly ChainVerdict[]>;
  readonly readFiles: (files: readonly File[]) => Promise<void>;
  /** @returns whether something was read */
  readonly readText: (text: string) => Promise<boolean>;
  /** @throws Refusal for a wrong password */
  readonly open: (id: string, password: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly exported: (ids: readonly string[], form: ExportForm) => Promise<ExportedFile>;
  readonly encryptKey: (
    id: string,
    password: string,
    certificates: readonly string[],
  ) => Promise<ExportedFile>;
  readonly makePkcs12: (options: {
    readonly keyId: string;
    readonly certificateIds: readonly string[];
    readonly password: string;
    readonly format: Pkcs12Format;
  }) => Promise<ExportedFile>;
  readonly end: () => void;
}

export function createToolboxModel(worker: Connection<ToolboxCalls>): ToolboxModel {
  const objects = signal<readonly ToldObject[]>([]);
  const unread = signal<readonly Unread[]>([]);
  const waiting = signal(0);
  const question = signal<ChainQuestion>({ purpose: 'any', peerName: '' });
  const verdicts = signal<readonly ChainVerdict[]>([]);
  const certificates = computed(() =>
    objects.value.filter((object): object is ToldCertificate => object.type === 'certificate'),
  );

  async function read(source: string, content: () => Promise<Uint8Array<ArrayBuffer>>): Promise<boolean> {
    waiting.value += 1;
    try {
      const found = await worker.call('read', { source, content: await content() });
      objects.value = [...objects.value, ...found];
      return true;
    } catch (error) {
      unread.value = [...unread.value, { source, refusal: asRefusal(error) }];
      return false;
    } finally {
      waiting.value -= 1;
    }
  }

  let checks = 0;
  const stop = effect(() => {
    const asked = question.value;
    const mine = ++checks;
    if (certificates.value.length === 0) verdicts.value = [];
    else {
      worker.call('check', asked).then(
        (answer) => {
          // An earlier question may be answered later.
          if (mine === checks) verdicts.value = answer;
        },
        (error: unknown) => {
          if (!(error instanceof WorkerEnded)) console.error(error);
        },
      );
    }
  });

  async function remove(ids: readonly string[]): Promise<void> {
    await worker.call('drop', { ids });
    objects.value = objects.value.filter(({ id }) => !ids.includes(id));
  }

  return {
    objects,
    certificates,
    keys: computed(() => objects.value.filter((object): object is ToldKey => object.type === 'privateKey')),
    groups: computed(() => sameKeyGroups(objects.value)),
    unread,
    reading: computed(() => waiting.value > 0),
    question,
    verdicts,
    readFiles: async (files) => {
      unread.value = [];
      for (const file of files) {
        await read(file.name, async () => {
          if (file.size > largestFile)
            throw new Refusal('file.tooLarge', { size: file.size, limit: largestFile });
          return new Uint8Array(await file.arrayBuffer());
        });
      }
    },
    readText: (text) => {
      unread.value = [];
      return read('', async () => utf8(text));
    },
    open: async (id, password) => {
      const opened = await worker.call('open', { id, password });
      objects.value = objects.value.flatMap((object) => (object.id === id ? opened : [object]));
    },
    remove: (id) => remove([id]),
    clear: async () => {
      unread.value = [];
      await remove(objects.value.map(({ id }) => id));
    },
    exported: (ids, form) => worker.call('export', { ids, form }),
    encryptKey: (id, password, certificateIds) =>
      worker.call('encryptKey', { id, password, with: certificateIds }),
    makePkcs12: (options) => worker.call('makePkcs12', options),
    end: () => {
      stop();
      worker.end();
    },
  };
}
