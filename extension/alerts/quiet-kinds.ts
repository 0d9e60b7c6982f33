import { type AlertKind, alertKinds } from '#core/alerts/alert-kinds.ts';
import type { StorageArea } from '../kept-store.ts';

/**
 * Kinds of which this device shows no notification. What the portal sends by which way is chosen there: the token of the
 * extension may not change it, or whoever got hold of one could keep the mails from coming that give them away.
 */
const key = 'quietKinds';

export async function readQuietKinds(store: StorageArea): Promise<readonly AlertKind[]> {
  const kept = (await store.get(key))[key];
  return Array.isArray(kept) ? alertKinds.filter((kind) => kept.includes(kind)) : [];
}

export async function keepQuietKinds(store: StorageArea, kinds: readonly AlertKind[]): Promise<void> {
  await store.set({ [key]: kinds });
}
