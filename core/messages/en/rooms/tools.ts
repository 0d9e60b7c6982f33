import { toolbox } from '../toolbox.ts';
import { vault } from '../vault.ts';

/** The tools, and the keys of this device. */
export const words = { toolbox, vault };
