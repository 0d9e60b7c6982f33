const key = 'checksSites';
/** Firefox's word for the names of the sites that somebody visits. */
const data: { data_collection: 'browsingActivity'[] } = { data_collection: ['browsingActivity'] };

/** The parts of `browser.storage.local` and `browser.permissions` that are used. */
export interface ConsentParts {
  readonly store: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(key: string): Promise<void>;
  };
  readonly permissions: {
    /** Only Firefox knows `data_collection`, and only Firefox says so. */
    getAll(): Promise<{ readonly data_collection?: readonly string[] | undefined }>;
    request(wanted: typeof data): Promise<boolean>;
    remove(given: typeof data): Promise<boolean>;
  };
}

/** Whether the portal may be told which site somebody looks at: theirs to say, before the first one is. */
export interface LookupConsent {
  readonly isGiven: () => Promise<boolean>;
  /** Within a click. @returns whether it is given */
  readonly give: () => Promise<boolean>;
  readonly withdraw: () => Promise<void>;
}

/** Asks the browser first whether it keeps such consents itself: within a click there is no time for it. */
export async function createLookupConsent({ store, permissions }: ConsentParts): Promise<LookupConsent> {
  const isBrowsers = (await permissions.getAll()).data_collection !== undefined;
  const wanted = data.data_collection;
  return {
    isGiven: async () => {
      if ((await store.get(key))[key] !== true) return false;
      const { data_collection: given = [] } = isBrowsers ? await permissions.getAll() : data;
      return wanted.every((one) => given.includes(one));
    },
    give: async () => {
      // Nothing may be waited for before it. Kept at once: the window may close over the browser's own question.
      const asked = isBrowsers ? permissions.request(data) : Promise.resolve(true);
      await store.set({ [key]: true });
      return asked;
    },
    withdraw: async () => {
      await store.remove(key);
      if (isBrowsers) await permissions.remove(data);
    },
  };
}
