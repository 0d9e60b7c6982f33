import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const packages = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const docs = read('docs/dependencies.md');

describe('dependencies', () => {
  it('are named by exact versions', () => {
    expect(packages.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('each stand in docs/dependencies.md with their purpose', () => {
    const missing = packages
      .map(([name]) => name)
      .filter((name) => !name.startsWith('@types/') && !docs.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('stand there only as long as they are used', () => {
    const names = new Set(packages.map(([name]) => name));
    const listed = [...docs.matchAll(/`((?:@[\w-]+\/)?[\w.-]+)`/g)].map(([, name = '']) => name);
    const notPackages = new Set(['package.json', 'instanceof']);
    expect(listed.filter((name) => !names.has(name) && !notPackages.has(name))).toEqual([]);
  });
});
