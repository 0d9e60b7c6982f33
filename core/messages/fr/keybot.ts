import type { keybot as english } from '../en/keybot.ts';

export const keybot: typeof english = {};
