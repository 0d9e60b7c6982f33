import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

const docs = sourceFiles('docs/asvs.md')[0]?.text ?? '';
const rows = [...docs.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, number = '', , status = '', where = '']) => ({ number, status, where }),
);

/** Requirements of levels 1 and 2 of ASVS 5.0.0, by section: how many there are. */
const sections: Readonly<Record<string, readonly number[]>> = {
  '3.2': [1, 2],
  '3.3': [1, 2, 3, 4],
  '3.4': [1, 2, 3, 4, 5, 6],
  '3.5': [1, 2, 3, 4, 5],
  '3.7': [1, 2],
  '6.1': [1, 2, 3],
  '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  '6.3': [1, 2, 3, 4],
  '6.4': [1, 2, 3, 4],
  '6.5': [1, 2, 3, 4, 5],
  '6.6': [1, 2, 3],
  '6.8': [1, 2, 3, 4],
  '7.1': [1, 2, 3],
  '7.2': [1, 2, 3, 4],
  '7.3': [1, 2],
  '7.4': [1, 2, 3, 4, 5],
  '7.5': [1, 2],
  '7.6': [1, 2],
  '8.1': [1, 2],
  '8.2': [1, 2, 3],
  '8.3': [1],
  '8.4': [1],
  '9.1': [1, 2, 3],
  '9.2': [1, 2, 3, 4],
};
const levelTwo = Object.entries(sections).flatMap(([section, all]) => all.map((one) => `${section}.${one}`));

describe('docs/asvs.md', () => {
  it('has every requirement of levels 1 and 2, once', () => {
    const listed = rows.map(({ number }) => number);
    expect(levelTwo.filter((number) => listed.filter((one) => one === number).length !== 1)).toEqual([]);
  });

  it('gives each a status', () => {
    expect(rows.filter(({ status }) => !/^(?:met|partly|not met|n\/a)$/.test(status))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = rows.flatMap(({ where }) => [...where.matchAll(/`([\w./-]+\/[\w./-]+\.\w+)`/g)]);
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('gives the reason of whatever is not met', () => {
    const open = rows.filter(({ status }) => status === 'partly' || status === 'not met');
    const unexplained = open.filter(
      ({ number, where }) => !docs.includes(`**${number}**`) && !/;|:/.test(where),
    );
    expect(unexplained).toEqual([]);
  });
});
