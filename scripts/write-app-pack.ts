import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPacked, packPath } from '../pwa/shell/app-pack.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

/** Writes the files of `assets/` once more, into one for the service worker. @param site of the PWA as it was built */
export async function writeAppPack(site: string): Promise<void> {
  const form = new FormData();
  for (const name of (await readdir(join(site, 'assets'))).filter(isPacked).sort()) {
    const type = types[name.split('.').at(-1) ?? ''];
    // Fetched by itself, like all else that the service worker wants and does not find here.
    if (type === undefined) continue;
    form.append(`/assets/${name}`, new File([await readFile(join(site, 'assets', name))], name, { type }));
  }
  await writeFile(join(site, packPath), new Uint8Array(await new Response(form).arrayBuffer()));
}
