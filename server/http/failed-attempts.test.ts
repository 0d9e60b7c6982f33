import { describe, expect, test } from 'vitest';
import { TestClock } from '../../tests/server/test-clock.ts';
import { FailedAttempts } from './failed-attempts.ts';

function failures(): {
  readonly fail: (address: string) => string;
  readonly clock: TestClock;
} {
  const clock = new TestClock();
  const attempts = new FailedAttempts(clock.now);
  const fail = (address: string): string => {
    try {
      attempts.begin(address);
      return 'let through';
    } catch {
      return 'turned away';
    }
  };
  return { fail, clock };
}

describe('failed attempts', () => {
  test('from one place are thirty, then one every minute', () => {
    const { fail, clock } = failures();
    const outcomes = Array.from({ length: 31 }, () => fail('192.0.2.1'));
    expect(outcomes).toEqual([...Array(30).fill('let through'), 'turned away']);
    clock.advance({ minutes: 1 });
    expect([fail('192.0.2.1'), fail('192.0.2.1')]).toEqual(['let through', 'turned away']);
  });

  test('that succeed after all count for nothing', () => {
    const attempts = new FailedAttempts(new TestClock().now);
    for (let attempt = 0; attempt < 100; attempt++) attempts.begin('192.0.2.1')();
    expect(() => attempts.begin('192.0.2.1')).not.toThrow();
  });

  test('of one place stop nobody elsewhere', () => {
    const { fail } = failures();
    for (let attempt = 0; attempt < 31; attempt++) fail('192.0.2.1');
    expect(fail('198.51.100.7')).toBe('let through');
  });
});
