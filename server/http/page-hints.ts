import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '#core/messages/message.ts';
import { staticFiles, type ViteManifest } from './built-modules.ts';

/** What the page asks for by itself, as soon as it has it. */
const page = 'index.html';
/**
 * What a page asks for once its first script runs: of the invitation, whose visitors come by a link of a mail, for the
 * first time and on a phone; and of the list of orders, which customers come to day by day.
 */
const screens: Readonly<Record<string, (language: Language) => readonly string[]>> = {
  '/invitation': () => ['screens/invitation/index.tsx'],
  '/orders': (language) => ['screens/orders/index.tsx', `../core/messages/${language}/rooms/list.ts`],
};

/**
 * `Link` headers (RFC 8288) that let the browser fetch the words and the screen of a page together with its first
 * script, instead of one round trip later, when that script asks for them.
 */
export function pageHints(
  directory: string,
): (page: { readonly path: string; readonly acceptLanguage: string | undefined }) => string | undefined {
  const file = join(directory, '.vite', 'manifest.json');
  let read: { readonly at: number; readonly manifest: ViteManifest } | undefined;
  return ({ path, acceptLanguage }) => {
    try {
      // Pages may be built again while the server runs.
      const at = statSync(file).mtimeMs;
      if (read?.at !== at) read = { at, manifest: JSON.parse(readFileSync(file, 'utf8')) as ViteManifest };
      return linksOf(read.manifest, path, firstLanguage(acceptLanguage));
    } catch {
      // Hints are not needed: without a manifest, or with one of another layout, the page works as well.
      return undefined;
    }
  };
}

function linksOf(manifest: ViteManifest, path: string, language: Language): string | undefined {
  const modules = [`../core/messages/${language}/first.ts`, ...(screens[path]?.(language) ?? [])];
  const soon = (ending: '.css' | '.js'): readonly string[] => {
    const known = staticFiles(manifest, [page], ending);
    return [...staticFiles(manifest, modules, ending)].filter((file) => !known.has(file));
  };
  const links = [
    ...soon('.js').map((file) => `</${file}>; rel=modulepreload`),
    ...soon('.css').map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
  ];
  return links.length === 0 ? undefined : links.join(', ');
}

/** As the application chooses: the first language of the browser's that it speaks. */
function firstLanguage(acceptLanguage = ''): Language {
  const asked = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((code) => languages.filter((language) => language === code))[0] ?? 'en';
}
