import type { KeptStore } from '../kept-store.ts';
import { staffKey } from './staff-keys.ts';

/** Reasons that somebody began to write, by the reference of the order: popups close as soon as one looks elsewhere. */
const key = staffKey.reasons;
const reasonsIn = (kept: unknown) => ({ ...(kept as Record<string, string> | undefined) });

export async function readReasons(store: Pick<KeptStore, 'get'>): Promise<Readonly<Record<string, string>>> {
  return reasonsIn((await store.get(key))[key]);
}

/** @param reason '' forgets it */
export async function keepReason(store: KeptStore, reference: string, reason: string): Promise<void> {
  await store.update(key, (kept) => {
    const { [reference]: _, ...others } = reasonsIn(kept);
    return reason === '' ? others : { ...others, [reference]: reason };
  });
}
