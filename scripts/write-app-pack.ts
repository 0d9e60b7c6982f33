import { createHash } from 'node:crypto';
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
  const all = createHash('sha256');
  for (const name of (await readdir(join(site, 'assets'))).filter(isPacked).sort()) {
    const type = types[name.split('.').at(-1) ?? ''];
    // Fetched by itself, like all else that the service worker wants and does not find here.
    if (type === undefined) continue;
    const content = await readFile(join(site, 'assets', name));
    all.update(`${name}\n${content.length}\n`).update(content);
    form.append(`/assets/${name}`, new File([content], name, { type }));
  }
  const pack = Buffer.from(await new Response(form).arrayBuffer());
  await writeFile(join(site, packPath), withBoundary(pack, `paraphe-${all.digest('hex')}`));
}

/** The platform takes a boundary at random; two builds of the same files are the same. */
function withBoundary(pack: Buffer, boundary: string): Buffer {
  // A character for each octet: nothing is lost on the way there and back.
  const text = pack.toString('latin1');
  const taken = text.slice(0, text.indexOf('\r\n'));
  return Buffer.from(text.replaceAll(taken, `--${boundary}`), 'latin1');
}
