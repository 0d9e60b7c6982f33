import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import { createDraft, type Draft } from '../shell/draft.ts';

type Texts = Readonly<Record<string, string>>;

/** A draft that follows its person to every device: at once in the tab, a moment later with the account. */
export interface KeptDraft<Values extends Texts> extends Draft<Values> {
  /** Changes when another draft is taken up, and when one ends. */
  readonly draftId: ReadonlySignal<string>;
  /** Why the account does not keep it; the tab does all the same. */
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** Saves now what was to be saved soon. */
  readonly flush: () => void;
  /** Goes on with a draft of the account. */
  readonly takeUp: (draft: { readonly draftId: string; readonly content: Texts }) => void;
  /** Begins another; the account keeps the one there was. */
  readonly setAside: () => void;
}

interface KeptDraftParts<Values extends Texts> {
  readonly name: string;
  readonly initial: Values;
  readonly storage: Storage;
  readonly newId: () => string;
  /** @throws Refusal of the portal */
  readonly save: (draftId: string, content: Values) => Promise<void>;
  readonly remove: (draftId: string) => Promise<void>;
  /** Milliseconds after the last change. */
  readonly pause?: number;
}

const nothing = { draftId: '', unsaved: '', saved: '' };

export function createKeptDraft<Values extends Texts>({
  name,
  initial,
  storage,
  newId,
  save,
  remove,
  pause = 1_500,
}: KeptDraftParts<Values>): KeptDraft<Values> {
  const inTab = createDraft(name, initial, storage);
  const about = createDraft(`${name}.kept`, nothing, storage);
  const draftId = signal(about.read().draftId || newId());
  const refusal = signal<Refusal | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being saved, as text. */
  let saving: string | undefined;
  /** One command after the other, in the order of what was done. */
  let last: Promise<void> = Promise.resolve();

  const note = (changed: Partial<typeof nothing>) =>
    about.keep({ ...nothing, ...about.read(), draftId: draftId.value, ...changed });
  const after = (next: () => Promise<void>) => {
    last = last.then(next).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      // Without an answer it stays in the tab; a session that ended is told of elsewhere.
      const isTold = error.code === 'server.unavailable' || error.code === 'signin.required';
      refusal.value = isTold ? undefined : error;
    });
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (about.read().unsaved !== '1') return;
    const content = { ...initial, ...inTab.read() };
    const id = draftId.value;
    const wanted = JSON.stringify([id, content]);
    if (wanted === saving) return;
    saving = wanted;
    note({ saved: '1' });
    after(async () => {
      try {
        await save(id, content);
        refusal.value = undefined;
        // Only now: a page that is left in between saves it when it is back.
        if (saving === wanted && draftId.value === id) note({ unsaved: '' });
      } finally {
        if (saving === wanted) saving = undefined;
      }
    });
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  };
  const begin = (id: string) => {
    draftId.value = id;
    inTab.forget();
    about.forget();
  };
  // What a reload came before.
  if (about.read().unsaved === '1') saveSoon();

  return {
    draftId,
    refusal,
    flush,
    read: inTab.read,
    keep: (values) => {
      inTab.keep(values);
      note({ unsaved: '1' });
      saveSoon();
    },
    forget: () => {
      clearTimeout(timer);
      const id = draftId.value;
      const wasSaved = about.read().saved === '1';
      begin(newId());
      refusal.value = undefined;
      if (wasSaved) after(() => remove(id));
    },
    takeUp: (draft) => {
      flush();
      begin(draft.draftId);
      inTab.keep(draft.content as Partial<Values>);
      note({ saved: '1' });
    },
    setAside: () => {
      flush();
      begin(newId());
    },
  };
}
