import { expect, test } from 'vitest';
import { keybot } from '../messages/en/keybot.ts';
import { type MeasuredPassword, strengthTold } from './strength-told.ts';

const short = { score: 0, missing: 3, empty: false, faulty: false } as const;
const { levels, guessed, measuring } = keybot.strength;

test.each<[string, MeasuredPassword, number, string, string]>([
  ['nothing typed', { ...short, empty: true }, 0, '', ''],
  ['too short', short, 0, keybot.password.tooShort(3), ''],
  ['too short, which the field says', { ...short, faulty: true }, 0, '', ''],
  ['being measured', { ...short, missing: 0, score: undefined }, 1, measuring, ''],
  ['guessed at once', { ...short, missing: 0 }, 1, levels[0] ?? '', guessed],
  ['guessed soon', { ...short, missing: 0, score: 1 }, 2, levels[1] ?? '', guessed],
  ['fair', { ...short, missing: 0, score: 2 }, 3, levels[2] ?? '', ''],
  ['strong', { ...short, missing: 0, score: 4 }, 5, levels[4] ?? '', ''],
])('%s', (_, measured, level, text, advice) => {
  expect(strengthTold(measured, keybot)).toEqual({ level, text, advice });
});
