import type { toolbox as english } from '../en/toolbox.ts';

export const toolbox: typeof english = {};
