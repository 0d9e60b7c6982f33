import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { fillFromPack, packPath } from '../pwa/shell/app-pack.ts';
import { writeAppPack } from './write-app-pack.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const octets = Buffer.from([0, 0xff, 0x80, 0x0d, 0x0a, 0x2d, 0x2d]);

async function packOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const site = await mkdtemp(join(tmpdir(), 'paraphe-site-'));
  folders.push(site);
  await mkdir(join(site, 'assets'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(site, 'assets', name), content);
  await writeAppPack(site);
  return readFile(join(site, packPath));
}

it('is the same for the same files, and another for others', async () => {
  const files = { 'a.js': 'one', 'b.woff2': octets };
  expect(await packOf(files)).toEqual(await packOf(files));
  expect(await packOf(files)).not.toEqual(await packOf({ ...files, 'a.js': 'two' }));
});

it('is read by the service worker, octet by octet', async () => {
  const pack = await packOf({ 'a.js': 'é\r\n--', 'b.woff2': octets, 'c.worker-1.js': 'left out' });
  const kept = new Map<string, Buffer>();
  await fillFromPack({
    paths: new Set(['/assets/a.js', '/assets/b.woff2']),
    fetch: async () => new Response(new Uint8Array(pack)),
    cache: {
      keys: async () => [],
      put: async (path, answer) => {
        kept.set(String(path), Buffer.from(await answer.arrayBuffer()));
      },
    },
  });
  expect([...kept.keys()]).toEqual(['/assets/a.js', '/assets/b.woff2']);
  expect(kept.get('/assets/a.js')?.toString()).toBe('é\r\n--');
  expect(kept.get('/assets/b.woff2')).toEqual(octets);
});
