import type { vault as english } from '../en/vault.ts';

export const vault: typeof english = {};
