import type { SessionView } from '#core/portal/views.ts';

/** Whom the portal knows by the token. */
export type Person = NonNullable<SessionView['person']>;

/** The part of `browser.storage.session` that is used: in memory, gone with the browser, out of reach of every page. */
export interface TokenStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where the token is kept, for whoever listens to its coming and going. */
export const accessKey = 'access';

/** A session of the extension, or what is left of one that ended by itself. */
export interface Access {
  readonly token: string;
  /** As the portal last said; absent until it did. */
  readonly person?: Person | undefined;
}

/** Keeps the token with the portal that gave it: no other must ever see it. */
export async function keepToken(store: TokenStore, origin: string, token: string): Promise<void> {
  await store.set({ [accessKey]: { origin, token } });
}

/** Keeps whose token it is, unless it was given up meanwhile. */
export async function keepPerson(
  store: TokenStore,
  origin: string,
  { token, person }: Required<Access>,
): Promise<void> {
  const access = await readAccess(store, origin);
  if (access?.token === token) await store.set({ [accessKey]: { origin, token, person } });
}

/** @returns undefined when there is none of this portal's */
export async function readAccess(
  store: Pick<TokenStore, 'get'>,
  origin: string,
): Promise<Access | undefined> {
  const kept = await read(store);
  if (kept?.origin !== origin || typeof kept.token !== 'string') return undefined;
  return { token: kept.token, person: kept.person };
}

/** @returns undefined when there is none of this portal's */
export async function readToken(store: Pick<TokenStore, 'get'>, origin: string): Promise<string | undefined> {
  return (await readAccess(store, origin))?.token;
}

export async function forgetToken(store: TokenStore): Promise<void> {
  await store.remove(accessKey);
}

/** Forgets the token of a session that is over, and not that there was one: its person is told until they sign in. */
export async function endAccess(store: TokenStore, origin: string): Promise<void> {
  await store.set({ [accessKey]: { origin, ended: true } });
}

export async function hasEnded(store: Pick<TokenStore, 'get'>, origin: string): Promise<boolean> {
  const kept = await read(store);
  return kept?.origin === origin && kept.ended === true;
}

interface Kept {
  readonly origin?: unknown;
  readonly token?: unknown;
  readonly person?: Person;
  readonly ended?: unknown;
}

async function read(store: Pick<TokenStore, 'get'>): Promise<Kept | undefined> {
  return (await store.get(accessKey))[accessKey] as Kept | undefined;
}
