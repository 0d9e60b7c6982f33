import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Who may import whom (design.md): core nobody; the three surfaces core; tests and scripts everybody. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  pwa: ['core', 'pwa'],
  extension: ['core', 'extension'],
  server: ['core', 'server'],
};

/** Packages that core may use: they run on every platform and bring no platform types. */
const corePackages = [
  'valibot',
  'pkijs',
  'asn1js',
  'des.js',
  '@noble/hashes',
  'hash-wasm',
  'libphonenumber-js',
  'stdnum',
  '@preact/signals-core',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
];

const imports = /(?:from|import)\s*\(?\s*'([^'\n]+)'/g;

function importsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(imports)].map(([, target = '']) => {
    if (target.startsWith('#core/')) return target.slice(1);
    return target.startsWith('.') ? join(dirname(path), target) : `package:${target}`;
  });
}

describe('walls', () => {
  const files = sourceFiles('.ts', '.tsx').filter(({ path }) => !/\.test\.tsx?$/.test(path));

  for (const [room, allowed] of Object.entries(mayImport)) {
    it(`${room} imports ${allowed.join(' and ')} only`, () => {
      const trespassing = files
        .filter(({ path }) => path.startsWith(`${room}/`))
        .flatMap(({ path, text }) =>
          importsOf(path, text)
            .filter((target) => !target.startsWith('package:'))
            .filter((target) => !allowed.includes(target.split('/')[0] ?? ''))
            .map((target) => `${path} → ${target}`),
        );
      expect(trespassing).toEqual([]);
    });
  }

  it('core uses no package of a platform', () => {
    const foreign = files
      .filter(({ path }) => path.startsWith('core/'))
      .flatMap(({ path, text }) =>
        importsOf(path, text)
          .filter((target) => target.startsWith('package:'))
          .filter(
            (target) => !corePackages.some((name) => new RegExp(`^package:${name}(?:/|$)`).test(target)),
          )
          .map((target) => `${path} → ${target}`),
      );
    expect(foreign).toEqual([]);
  });
});
