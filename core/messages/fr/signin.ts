import type { signin as english } from '../en/signin.ts';

export const signin: typeof english = {};
