import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, 'en', '0 kB'],
  [999, 'en', '1 kB'],
  [999_949, 'fr', '999,9 ko'],
  [5_000_000, 'fr', '5 Mo'],
  [10_743_200_000, 'en', '10.7 GB'],
] as const)('%i octets in %s: %s', (octets, language, expected) => {
  expect(fileSize(octets, language).replace(/\s/g, ' ')).toBe(expected);
});
