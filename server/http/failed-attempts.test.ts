import { describe, expect, test } from 'vitest';
import { TestClock } from '../../tests/server/test-clock.ts';
import { FailedAttempts, networkOf } from './failed-attempts.ts';

function failures(): {
  readonly fail: (address: string, login?: string) => string;
  readonly clock: TestClock;
} {
  const clock = new TestClock();
  const attempts = new FailedAttempts(clock.now);
  const fail = (address: string, login?: string): string => {
    try {
      attempts.begin(address, login);
      return 'let through';
    } catch {
      return 'turned away';
    }
  };
  return { fail, clock };
}

describe('failed attempts', () => {
  test('from one place on one login are eight, then one every two minutes', () => {
    const { fail, clock } = failures();
    const outcomes = Array.from({ length: 9 }, () => fail('192.0.2.1', 'anais'));
    expect(outcomes).toEqual([...Array(8).fill('let through'), 'turned away']);
    clock.advance({ minutes: 2 });
    expect([fail('192.0.2.1', 'anais'), fail('192.0.2.1', 'anais')]).toEqual(['let through', 'turned away']);
  });

  test('that succeed after all count for nothing', () => {
    const attempts = new FailedAttempts(new TestClock().now);
    for (let attempt = 0; attempt < 100; attempt++) attempts.begin('192.0.2.1', 'anais')();
    expect(() => attempts.begin('192.0.2.1', 'anais')).not.toThrow();
  });

  test('of others do not lock out the owner, who comes from elsewhere', () => {
    const { fail } = failures();
    for (let attempt = 0; attempt < 20; attempt++) fail('192.0.2.1', 'anais');
    expect(fail('198.51.100.7', 'anais')).toBe('let through');
  });

  test('on one login from everywhere are sixty', () => {
    const { fail } = failures();
    const outcomes = Array.from({ length: 61 }, (_, index) => fail(`192.0.2.${index}`, 'anais'));
    expect(outcomes.filter((outcome) => outcome === 'let through')).toHaveLength(60);
  });

  test('with one-time links are thirty from one place, and count for no login', () => {
    const { fail } = failures();
    const outcomes = Array.from({ length: 31 }, () => fail('192.0.2.1'));
    expect(outcomes.filter((outcome) => outcome === 'let through')).toHaveLength(30);
    expect(fail('198.51.100.7')).toBe('let through');
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s count for %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
