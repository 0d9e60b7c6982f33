import { restorePem } from './restore-pem.ts';

/** The part of `browser.storage.session` that is used: in memory, gone with the browser. */
export interface SelectionStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Hands the selected text to the page that reads it. */
export async function keepSelection(store: SelectionStore, text: string): Promise<void> {
  await store.set({ selection: restorePem(text) });
}

/** Takes the text: a second call finds none. */
export async function takeSelection(store: SelectionStore): Promise<string> {
  const { selection } = await store.get('selection');
  await store.remove('selection');
  return typeof selection === 'string' ? selection : '';
}
