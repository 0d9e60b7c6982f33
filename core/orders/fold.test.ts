import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it.each([
  ['Zoé Élan', 'zoe elan'],
  ['ŒUVRE', 'œuvre'],
  ['Ångström, ﬁn', 'angstrom, fin'],
  ['Straße', 'straße'],
  ['ΟΔΟΣ', 'οδος'],
  ['한국', '한국'.normalize('NFKD')],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('folds a text as its characters, whatever stands beside them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toBe(text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''));
    }),
    { numRuns: 2000 },
  );
});
