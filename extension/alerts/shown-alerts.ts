import type { KeptStore } from '../kept-store.ts';

/** Whose alerts, of which portal. */
export interface Reader {
  readonly origin: string;
  readonly userId: string;
}

/** Numbers from the first to the last, both of them included. */
export type Range = readonly [first: number, last: number];

/** What this device told one person; no word of any alert. */
export interface Shown {
  /** All up to it were told. Absent before the first time. */
  readonly newest?: number;
  /** Above it: those whose notification was taken away before `newest` came to be noted. */
  readonly closed: readonly Range[];
}

interface Kept {
  /** Who is to be told, as long as they do not sign out. */
  readonly followed?: Reader;
  readonly shown: Readonly<Record<string, Shown>>;
}

/** Kept for good (EXT-2: never twice after a restart): numbers and identifiers, and nothing that anybody could use. */
const key = 'alerts';

const nameOf = ({ origin, userId }: Reader) => `${userId} ${origin}`;

const keptIn = (value: unknown): Kept => ({ shown: {}, ...(value as Partial<Kept> | undefined) });

async function read(store: KeptStore): Promise<Kept> {
  return keptIn((await store.get(key))[key]);
}

export async function readShown(store: KeptStore, reader: Reader): Promise<Shown> {
  return (await read(store)).shown[nameOf(reader)] ?? { closed: [] };
}

/** Notes that all up to a number were told, and that this person is to be told what comes. */
export async function keepShown(store: KeptStore, reader: Reader, newest: number): Promise<void> {
  await store.update(key, (value): Kept => {
    const { shown } = keptIn(value);
    const closed = (shown[nameOf(reader)]?.closed ?? []).filter(([, last]) => last > newest);
    return { followed: reader, shown: { ...shown, [nameOf(reader)]: { newest, closed } } };
  });
}

/** Notes that somebody took a notification away: it is not there any more to tell that it was shown. */
export async function keepClosed(store: KeptStore, reader: Reader, range: Range): Promise<void> {
  await store.update(key, (value): Kept => {
    const kept = keptIn(value);
    const shown = kept.shown[nameOf(reader)] ?? { closed: [] };
    if (range[1] <= (shown.newest ?? 0)) return kept;
    const more = { ...shown, closed: [...shown.closed, range] };
    return { ...kept, shown: { ...kept.shown, [nameOf(reader)]: more } };
  });
}

/** Whether somebody is to be told the alerts of this portal who did not sign out. */
export async function isFollowed(store: KeptStore, origin: string): Promise<boolean> {
  return (await read(store)).followed?.origin === origin;
}

/** After signing out: nobody is missed. What was shown stays noted, for when they come back. */
export async function unfollow(store: KeptStore): Promise<void> {
  await store.update(key, (value): Kept => ({ shown: keptIn(value).shown }));
}
