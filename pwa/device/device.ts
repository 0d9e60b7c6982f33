import { signal } from '@preact/signals';
import type { Account } from './account.ts';

/** The account of whoever is signed in, on this device; loaded only for those who have one. */
export const device = signal<Account | undefined>(undefined);

const key = 'paraphe.account';
const dueKey = 'paraphe.sign-out-due';

/** Whose account this browser keeps open: an id, which says nothing about them. */
export const keptHere = {
  read: (storage: Storage): string | undefined => storage.getItem(key) ?? undefined,
  write: (storage: Storage, userId: string | undefined): void => {
    if (userId === undefined) storage.removeItem(key);
    else storage.setItem(key, userId);
  },
};

/** Somebody signed out while the portal could not be told: it is told before anything else. */
export const signOutDue = {
  read: (storage: Storage): boolean => storage.getItem(dueKey) !== null,
  write: (storage: Storage, due: boolean): void => {
    if (due) storage.setItem(dueKey, '1');
    else storage.removeItem(dueKey);
  },
};
