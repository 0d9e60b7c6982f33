/** The part of `browser.storage.session` that is used: in memory, gone with the browser. */
export interface RequestStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const key = 'waitingRequest';

/** Keeps a certification request, which is no secret, for the page where the icon is clicked next. */
export async function keepWaitingRequest(store: RequestStore, request: string): Promise<void> {
  await store.set({ [key]: request });
}

/** @returns PEM; undefined when none waits */
export async function readWaitingRequest(store: RequestStore): Promise<string | undefined> {
  const { [key]: request } = await store.get(key);
  return typeof request === 'string' ? request : undefined;
}

export async function forgetWaitingRequest(store: RequestStore): Promise<void> {
  await store.remove(key);
}
