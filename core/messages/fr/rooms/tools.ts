import type { words as english } from '../../en/rooms/tools.ts';
import { toolbox } from '../toolbox.ts';
import { vault } from '../vault.ts';

export const words: typeof english = { toolbox, vault };
