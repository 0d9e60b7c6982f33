import type { words as english } from '../../en/rooms/reasons.ts';
import { laterErrors as errors } from '../errors/later.ts';
import { personalData } from '../personal-data.ts';

export const words: typeof english = { errors, personalData };
