import { quoteIn } from '../quote.ts';

export const { text, list, size } = quoteIn('en');
