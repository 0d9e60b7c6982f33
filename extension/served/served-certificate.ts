/** What is kept of the certificate that a site served. */
export interface ServedCertificate {
  /** Of its DER, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly notAfter: string;
}

export interface SiteOfTab {
  readonly tabId: number;
  readonly origin: string;
}

/** Looking at what one tab is served: `asked` until the browser lets us. */
export type Sight = SiteOfTab &
  (
    | { readonly state: 'asked' | 'denied' | 'looking' | 'unseen' }
    | { readonly state: 'seen'; readonly certificate: ServedCertificate }
  );

/** The part of `browser.storage.session` that is used: in memory, gone with the browser. */
export interface SightStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** One at a time: the popup may close over the browser's question, and whoever opens it again finds what was seen. */
export const sightKey = 'served';

export async function keepSight(store: SightStore, sight: Sight): Promise<void> {
  await store.set({ [sightKey]: sight });
}

export async function readSight(store: SightStore): Promise<Sight | undefined> {
  return (await store.get(sightKey))[sightKey] as Sight | undefined;
}

/** Without `webRequestBlocking` Firefox does not tell the certificate. */
export const sightPermissions = ['webRequest', 'webRequestBlocking'] as const;
