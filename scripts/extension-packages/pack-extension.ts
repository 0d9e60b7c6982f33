import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import {
  type ExtensionBrowser,
  type ExtensionManifest,
  extensionBrowsers,
  manifestFor,
} from './manifest-for.ts';

/**
 * The first moment that a ZIP can tell, in the machine's own time, as ZIP keeps it: the same files make the same bytes,
 * whenever and wherever they are packed.
 */
const always = new Date(1980, 0, 1);

/** The built extension as one browser's shop takes it. @param folder of the built extension */
export async function packExtension(
  folder: string,
  browser: ExtensionBrowser,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const files: Zippable = {};
  for (const path of paths) files[path] = new Uint8Array(await readFile(join(folder, path)));
  const built = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as ExtensionManifest;
  const manifest = manifestFor(browser, built);
  files['manifest.json'] = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
  const content = zipSync(files, { mtime: always, level: 9 });
  return { name: `paraphe-${browser}-${manifest.version}.zip`, content };
}

/** Writes both into a folder. @returns their names */
export async function writeExtensionPackages(folder: string, into: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const browser of extensionBrowsers) {
    const { name, content } = await packExtension(folder, browser);
    await writeFile(join(into, name), content);
    names.push(name);
  }
  return names;
}
