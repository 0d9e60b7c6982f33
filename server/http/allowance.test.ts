import { describe, expect, test } from 'vitest';
import { Allowance, networkOf } from './allowance.ts';

describe('an allowance', () => {
  test('is a burst, then one after each refill, for each address', () => {
    let now = 5;
    const allowance = new Allowance({ burst: 3, refill: 100 }, () => now);
    const take = (address: string) => allowance.take(address);
    expect([1, 2, 3, 4].map(() => take('192.0.2.1'))).toEqual([0, 0, 0, 100]);
    expect(take('198.51.100.7')).toBe(0);
    now += 40;
    expect(take('192.0.2.1')).toBe(60);
    now += 60;
    expect([take('192.0.2.1'), take('192.0.2.1')]).toEqual([0, 100]);
    allowance.giveBack('192.0.2.1');
    expect([take('192.0.2.1'), take('192.0.2.1')]).toEqual([0, 100]);
    now += 1_000_000;
    expect([1, 2, 3, 4].map(() => take('192.0.2.1'))).toEqual([0, 0, 0, 100]);
  });

  test('is forgotten first for those who are long gone, when many come', () => {
    const allowance = new Allowance({ burst: 1, refill: 1000 }, () => 0);
    for (let number = 0; number <= 20_000; number++) allowance.take(`10.0.${number >> 8}.${number & 255}`);
    expect(allowance.take('10.0.78.32')).toBeGreaterThan(0);
    expect(allowance.take('10.0.0.0')).toBe(0);
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is that of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
