import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const code = sourceFiles('.ts', '.tsx', '.css');

describe('files', () => {
  it('have at most 400 lines, so that each keeps to one concept', () => {
    const long = code.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('are not named after nothing in particular', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager|service)(?:[./-]|$)/;
    const allowed = new Set([
      'core/messages/en/common.ts',
      'core/messages/fr/common.ts', // words that every screen uses
    ]);
    expect(code.filter(({ path }) => vague.test(path) && !allowed.has(path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('say why where they suppress a check', () => {
    const silent = code.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /biome-ignore|@ts-(?:ignore|expect-error|nocheck)/.test(line))
        .filter((line) => !/biome-ignore(?:-all)? [\w/]+: .{10,}|@ts-expect-error .{10,}/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(silent.filter((line) => !line.startsWith('tests/conventions/'))).toEqual([]);
  });

  it('leave no test alone, skipped without reason, or for later', () => {
    const lonely = sourceFiles('.test.ts', '.test.tsx', '.spec.ts').flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:it|test|describe)\.(?:only|todo|fixme)\b/g)].map(
        ([match]) => `${path}: ${match}`,
      ),
    );
    expect(lonely.filter((line) => !line.startsWith('tests/conventions/'))).toEqual([]);
  });

  it('never wait by time in a journey', () => {
    const waiting = code.filter(
      ({ path, text }) => path.startsWith('tests/journeys/') && text.includes('waitForTimeout('),
    );
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });
});
