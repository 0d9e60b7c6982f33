import type { extension as english } from '../en/extension.ts';

export const extension: typeof english = {};
