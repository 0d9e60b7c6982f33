import { expect, it } from 'vitest';
import { compareServed } from './compare-served.ts';

const of = (sha256: string) => ({ sha256, notAfter: `end of ${sha256}` });
const newest = of('b');

it.each([
  ['the only one', [newest], { kind: 'same' }],
  ['the newest', [newest, of('a')], { kind: 'same' }],
  ['an earlier one', [of('c'), newest], { kind: 'earlier', newest: of('c') }],
  ['one of somebody else', [of('c'), of('d')], { kind: 'another', newest: of('c') }],
  ['one where the portal has none', [], { kind: 'unmanaged' }],
])('tells when a site serves %s', (_, managed, told) => {
  expect(compareServed(newest, managed)).toEqual(told);
});
