import { expect, it } from 'vitest';
import { endOfDay, readDay, startOfDay } from './calendar-day.ts';

it.each([
  ['2026-11-21', '2026-11-21'],
  ['2026-13-01', undefined],
  ['21/11/2026', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %j as the day %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});

it('knows where a day begins and ends, so that no moment is between two', () => {
  const at = (iso: string) => new Date(iso).getTime();
  expect(at(startOfDay('2026-02-28', 1)) - at(endOfDay('2026-02-28'))).toBe(1);
  expect(new Date(startOfDay('2026-02-28', 1)).getDate()).toBe(1);
  expect(new Date(endOfDay('2026-02-28')).getHours()).toBe(23);
});
