import { describe, expect, test } from 'vitest';
import { concatenate, fromHex, toHex } from '../../bytes.ts';
import { guard } from './guard.ts';
import { normalise } from './normalise.ts';
import { DerError } from './reader.ts';
import { octetString, sequence } from './writer.ts';

const nested = (depth: number) => {
  let der = sequence();
  for (let level = 1; level < depth; level++) der = sequence(der);
  return der;
};

describe('guard', () => {
  test('lets 32 levels through and refuses the 33rd', () => {
    expect(guard(nested(32)).definite).toBe(true);
    expect(() => guard(nested(33))).toThrow(expect.objectContaining({ code: 'file.tooDeep' }));
  });

  test('refuses a bomb of indefinite lengths without recursion', () => {
    const bomb = new Uint8Array(1_000_000);
    for (let index = 0; index < bomb.length; index += 2) bomb.set([0x30, 0x80], index);
    expect(() => guard(bomb)).toThrow(expect.objectContaining({ code: 'file.tooDeep' }));
  });

  test('refuses a crowd of elements', () => {
    const crowd = sequence(new Uint8Array(60_000).map((_, index) => (index % 2 === 0 ? 5 : 0)));
    expect(() => guard(crowd)).toThrow(expect.objectContaining({ code: 'file.tooDeep' }));
  });

  test.each([
    ['nothing', ''],
    ['a cut length', '3082'],
    ['a cut content', '300501'],
    ['a member longer than its sequence', '30030402ffff'],
    ['an indefinite length without end', '30800500'],
    ['an indefinite primitive', '0480'],
    ['a high tag number', '1f8101'],
    ['a length of nine octets', '3089010000000000000000'],
  ])('refuses %s', (_, hex) => {
    expect(() => guard(fromHex(hex))).toThrow(DerError);
  });
});

describe('normalise', () => {
  test('hands back DER as it was', () => {
    const der = sequence(octetString(new Uint8Array(300)));
    expect(normalise(der)).toBe(der);
  });

  test.each([
    ['an indefinite length', '308005000000', '30020500'],
    ['indefinite lengths in each other', '308030800500000005000000', '3006300205000500'],
    ['a length longer than needed', '308100', '3000'],
    ['octet strings in pieces', '2480040101040202030000', '0403010203'],
    ['pieces in pieces', '24802480040101000004010200 00'.replace(' ', ''), '04020102'],
  ])('brings %s to DER', (_, ber, der) => {
    expect(toHex(normalise(fromHex(ber)))).toBe(der);
  });

  test('refuses octet strings whose pieces are something else', () => {
    expect(() => normalise(fromHex('248005000000'))).toThrow(DerError);
  });

  test('refuses bytes that follow', () => {
    expect(() => normalise(concatenate([sequence(), fromHex('00')]))).toThrow('trailingBytes at byte 2');
  });
});
