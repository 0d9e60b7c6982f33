/** The part of an area of `browser.storage` that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** An area where what is read and written back is nobody else's in between. */
export interface KeptStore extends StorageArea {
  /** @param change gets what is kept, undefined when nothing is, and gives what to keep in its place */
  readonly update: (key: string, change: (kept: unknown) => unknown) => Promise<void>;
}

/** Runs what goes by one name one at a time, in all pages of the extension: `navigator.locks`. */
export interface Locks {
  request<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export function keptStore(area: StorageArea, locks: Locks): KeptStore {
  return {
    get: (key) => area.get(key),
    set: (items) => area.set(items),
    remove: (key) => area.remove(key),
    update: (key, change) =>
      locks.request(`kept ${key}`, async () => {
        await area.set({ [key]: change((await area.get(key))[key]) });
      }),
  };
}
