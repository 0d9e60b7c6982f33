import type { words as english } from '../../en/rooms/opening.ts';
import { accountOpening } from '../account-opening.ts';

export const words: typeof english = { accountOpening };
