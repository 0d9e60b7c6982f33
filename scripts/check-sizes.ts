import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type Language, languages } from '../core/messages/message.ts';
import { staticFiles, type ViteManifest } from '../server/http/built-modules.ts';

/** Budgets in bytes of gzipped JavaScript (kB of 1,000 bytes). */
const budgets = { invitation: 60_000, list: 90_000, pki: 110_000, dictionary: 250_000 } as const;

/** The words that attackers try first, beside the PKI and loaded with the password field. */
const dictionary = 'Worker strength';
const page = 'index.html';
/** The classic script that the page waits for; Vite's manifest does not know it. */
const firstPaint = 'theme.js';
const invitation = 'screens/invitation/index.tsx';
const firstWords = (language: Language): string => `../core/messages/${language}/first.ts`;
const words = languages.map(firstWords);
/** What comes by itself for whoever is signed in, whether or not the first rows wait for it. */
const list = [
  'screens/orders/index.tsx',
  'shell/menu-sections/own-menu.tsx',
  'shell/menu-sections/parts.tsx',
];

interface WeighedPart {
  readonly name: string;
  /** Bytes, gzipped. */
  readonly size: number;
  readonly budget: number;
}

interface SizeReport {
  readonly sizes: readonly WeighedPart[];
  readonly lines: readonly string[];
  /** What is over its budget; empty when all is well. */
  readonly broken: readonly string[];
}

/** @param folder of the built PWA, with a slash at its end */
export async function checkSizes(folder: URL): Promise<SizeReport> {
  const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', folder), 'utf8')) as ViteManifest;
  const weigh = async (files: Iterable<string>) => {
    let total = 0;
    for (const file of files) total += gzipSync(await readFile(new URL(file, folder)), { level: 9 }).length;
    return total;
  };
  const report: WeighedPart[] = [];
  for (const language of languages) {
    const first = [page, firstWords(language)];
    const inList = [...first, ...list, `../core/messages/${language}/rooms/list.ts`];
    report.push(
      {
        name: `first screen of /invitation, ${language}`,
        size: await weigh([firstPaint, ...staticFiles(manifest, [...first, invitation])]),
        budget: budgets.invitation,
      },
      {
        name: `list of orders to its first rows, ${language}`,
        size: await weigh([firstPaint, ...staticFiles(manifest, inList)]),
        budget: budgets.list,
      },
    );
  }
  for (const { name, files } of await pkiChunks(manifest, folder)) {
    const budget = name === dictionary ? budgets.dictionary : budgets.pki;
    report.push({ name, size: await weigh(files), budget });
  }
  const told = report.map(({ name, size, budget }) => {
    const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
    return { line: `${name.padEnd(52)} ${kB(size).padStart(9)} of ${kB(budget)}`, over: size > budget };
  });
  return {
    sizes: report,
    lines: told.map(({ line }) => line),
    broken: told.filter(({ over }) => over).map(({ line }) => `over budget: ${line}`),
  };
}

/** What the PKI costs where it runs: each Worker with all it carries, and what the page itself adds for it. */
async function pkiChunks(manifest: ViteManifest, folder: URL) {
  const assets = await readdir(new URL('assets/', folder));
  const workers = assets
    .filter((file) => /\.worker-[\w-]+\.js$/.test(file))
    .map((file) => ({ name: `Worker ${file.split('.')[0]}`, files: [`assets/${file}`] }));
  const before = staticFiles(manifest, [page, invitation]);
  const later = (manifest[invitation]?.dynamicImports ?? [])
    .filter((module) => !words.includes(module))
    .map((module) => {
      const files = [...staticFiles(manifest, [module])].filter((file) => !before.has(file));
      return { name: `later on /invitation: ${module.split('/').slice(-2).join('/')}`, files };
    });
  return [...workers, ...later];
}
