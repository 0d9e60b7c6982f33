import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

describe('backoff', () => {
  it.each([
    [1, 0, 2_500],
    [1, 1, 5_000],
    [3, 1, 20_000],
    [50, 1, 300_000],
  ])('after %i failures, spread %f: %i ms', (failures, spread, expected) => {
    expect(backoff(failures, () => spread)).toBe(expected);
  });
});
