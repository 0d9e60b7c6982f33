import type { Checked } from './checked.ts';

export type NafFault = 'missing' | 'nafForm' | 'nafDivision';

/**
 * The 88 divisions of NAF rév. 2, first and last of each unbroken row (INSEE, decree 2007-1888 of 26 December 2007; the
 * numbers left out belong to no division).
 */
const divisions: readonly (readonly [number, number])[] = [
  [1, 3],
  [5, 33],
  [35, 39],
  [41, 43],
  [45, 47],
  [49, 53],
  [55, 56],
  [58, 66],
  [68, 75],
  [77, 82],
  [84, 88],
  [90, 99],
];

/** Checks the activity code of a French organisation (code APE): four digits and a letter, of a division that exists. */
export function checkNafCode(text: string): Checked<NafFault> {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '');
  if (typed === '') return { fault: 'missing' };
  if (!/^\d{4}[A-Z]$/.test(typed)) return { fault: 'nafForm' };
  const division = Number(typed.slice(0, 2));
  const exists = divisions.some(([first, last]) => division >= first && division <= last);
  if (!exists) return { fault: 'nafDivision' };
  return { value: `${typed.slice(0, 2)}.${typed.slice(2)}`, byRule: true };
}
