import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ViteManifest } from '../server/http/built-modules.ts';
import { checkSizes } from './check-sizes.ts';

const manifest: ViteManifest = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html'] },
  'screens/invitation/index.tsx': {
    file: 'assets/invitation.js',
    imports: ['_shared.js'],
    dynamicImports: ['delivery.ts'],
  },
  'delivery.ts': { file: 'assets/delivery.js', imports: ['_shared.js'] },
  'screens/orders/index.tsx': { file: 'assets/orders.js', imports: ['_shared.js'] },
  'shell/menu-sections/own-menu.tsx': { file: 'assets/own-menu.js' },
  'shell/menu-sections/parts.tsx': { file: 'assets/parts.js' },
  '../core/messages/en/rooms/list.ts': { file: 'assets/en-list.js' },
  '../core/messages/fr/rooms/list.ts': { file: 'assets/fr-list.js' },
  '../core/messages/en/first.ts': { file: 'assets/en.js' },
  '../core/messages/fr/first.ts': { file: 'assets/fr.js' },
};

/** Text that gzip cannot shrink below `size` / 2 bytes. */
function noise(size: number): string {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state.toString(36).slice(-3);
  };
  return Array.from({ length: Math.ceil(size / 3) }, next).join('');
}

async function built(sizes: Readonly<Record<string, number>>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'paraphe-sizes-'));
  await mkdir(join(folder, '.vite'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, '.vite/manifest.json'), JSON.stringify(manifest));
  const files = Object.values(manifest).map(({ file }) => file);
  for (const file of ['theme.js', ...files, ...Object.keys(sizes)]) {
    await writeFile(join(folder, file), noise(sizes[file] ?? 10));
  }
  return pathToFileURL(`${folder}/`);
}

describe('checkSizes', () => {
  it('passes a small build', async () => {
    expect((await checkSizes(await built({}))).broken).toEqual([]);
  });

  it.each([
    ['first screen of /invitation, en', { 'assets/shared.js': 150_000 }],
    ['first screen of /invitation, fr', { 'assets/fr.js': 150_000 }],
    ['first screen of /invitation', { 'theme.js': 150_000 }],
    ['list of orders to its first rows, en', { 'assets/en-list.js': 220_000 }],
    ['list of orders to its first rows, fr', { 'assets/parts.js': 220_000 }],
    ['later on /invitation: delivery.ts', { 'assets/delivery.js': 300_000 }],
    ['Worker keybot', { 'assets/keybot.worker-a1.js': 300_000 }],
  ])('names what is over its budget: %s', async (name, sizes) => {
    expect((await checkSizes(await built(sizes))).broken.join('\n')).toContain(name);
  });
});
