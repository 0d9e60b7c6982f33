import { describe, expect, it } from 'vitest';
import { validityAt } from './validity.ts';

const year = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z' };

describe('validityAt', () => {
  it.each([
    ['2025-12-31T00:00:00Z', 'notYet', 366],
    ['2026-07-01T00:00:00Z', 'running', 184],
    ['2026-12-02T00:00:00Z', 'ending', 30],
    ['2027-01-11T00:00:00Z', 'ended', 10],
  ])('on %s: %s, %i days', (now, phase, days) => {
    expect(validityAt(year, new Date(now))).toMatchObject({ phase, days });
  });

  it('says revoked whatever the date', () => {
    const revoked = { ...year, revokedAt: '2026-02-01T00:00:00Z' };
    expect(validityAt(revoked, new Date('2030-01-01T00:00:00Z')).phase).toBe('revoked');
  });

  it('calls the last tenth of a short life its end', () => {
    const week = { notBefore: '2026-01-01T00:00:00Z', notAfter: '2026-01-08T00:00:00Z' };
    expect(validityAt(week, new Date('2026-01-05T00:00:00Z')).phase).toBe('running');
    expect(validityAt(week, new Date('2026-01-07T12:00:00Z')).phase).toBe('ending');
  });

  it.each([
    ['2025-01-01T00:00:00Z', 0],
    ['2026-07-02T12:00:00Z', 0.5],
    ['2028-01-01T00:00:00Z', 1],
  ])('on %s %f of it has passed', (now, elapsed) => {
    expect(validityAt(year, new Date(now)).elapsed).toBeCloseTo(elapsed, 2);
  });
});
