import { laterErrors as errors } from '../errors/later.ts';
import { personalData } from '../personal-data.ts';

/** Every reason to say no but those of an invitation; refusals name the purposes of personal data. */
export const words = { errors, personalData };
