import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAppPack } from '../../scripts/write-app-pack.ts';
import { fillFromPack, packPath } from './app-pack.ts';

const content = {
  'one-aaaaaaaa.js': 'export {};\r\n--é',
  'two-bbbbbbbb.css': 'a{}',
  'x.worker-cccccccc.js': '1',
};
let site = '';
let pack: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'paraphe-pack-'));
  await mkdir(join(site, 'assets'));
  for (const [name, text] of Object.entries(content)) await writeFile(join(site, 'assets', name), text);
  await writeAppPack(site);
  pack = new Uint8Array(await readFile(join(site, packPath)));
});
afterAll(() => rm(site, { recursive: true }));

const paths = new Set(Object.keys(content).map((name) => `/assets/${name}`));

function cacheWith(...there: readonly string[]) {
  const kept = new Map<string, Response>();
  const cache = {
    keys: async () => there.map((path) => new Request(`http://localhost${path}`)),
    put: async (path: RequestInfo | URL, response: Response) => void kept.set(String(path), response),
  };
  return { cache, kept };
}

it('puts what was built into the cache, but for the scripts of Workers', async () => {
  const { cache, kept } = cacheWith();
  await fillFromPack({ cache, paths, fetch: async () => new Response(pack) });
  expect([...kept.keys()]).toEqual(['/assets/one-aaaaaaaa.js', '/assets/two-bbbbbbbb.css']);
  const script = kept.get('/assets/one-aaaaaaaa.js');
  expect(await script?.text()).toBe(content['one-aaaaaaaa.js']);
  expect(script?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it('leaves out what this version does not have: the portal may be newer', async () => {
  const { cache, kept } = cacheWith();
  const older = new Set(['/assets/two-bbbbbbbb.css', '/assets/gone-dddddddd.js']);
  await fillFromPack({ cache, paths: older, fetch: async () => new Response(pack) });
  expect([...kept.keys()]).toEqual(['/assets/two-bbbbbbbb.css']);
});

it('asks for nothing where an older version is kept', async () => {
  const { cache, kept } = cacheWith('/assets/old-eeeeeeee.js');
  await fillFromPack({ cache, paths, fetch: () => expect.fail('asked') });
  expect(kept.size).toBe(0);
});

it.each([
  ['there is no network', () => Promise.reject(new TypeError('failed to fetch'))],
  ['there is no pack', async () => new Response('{}', { status: 404 })],
  ['it is something else', async () => new Response('<!doctype html>')],
  ['it breaks off', async () => new Response(pack.slice(0, 150))],
])('leaves all to who comes after where %s', async (_, fetch) => {
  const { cache, kept } = cacheWith();
  await fillFromPack({ cache, paths, fetch });
  expect(kept.size).toBe(0);
});
