import { expect, test } from 'vitest';
import { joinAnswer, splitAnswer } from './answer-octets.ts';

const head = Uint8Array.of(1, 2, 3);
const orders = { list: Uint8Array.of(4, 5), whole: Uint8Array.of(6) };

test.each([
  ['with orders', { head, orders }],
  ['without', { head, orders: undefined }],
])('an answer %s comes apart as it was put together', (_, parts) => {
  expect(splitAnswer(joinAnswer(parts))).toEqual(parts);
});

test.each([0, 4, 8, 10, 12])('of an answer that was cut after %i octets nothing is taken', (length) => {
  expect(() => splitAnswer(joinAnswer({ head, orders }).slice(0, length))).toThrow(RangeError);
});
