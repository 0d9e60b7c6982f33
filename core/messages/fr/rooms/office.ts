import type { words as english } from '../../en/rooms/office.ts';
import { office } from '../office.ts';

export const words: typeof english = { office };
