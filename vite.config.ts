import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { extension as en } from './core/messages/en/extension.ts';
import { extension as fr } from './core/messages/fr/extension.ts';
import { languages } from './core/messages/message.ts';
import { flourish } from './pwa/look/flourish.ts';
import { manifestIn } from './pwa/manifest.ts';
import { classicScript } from './scripts/extension-packages/classic-script.ts';
import { withoutMarkup } from './scripts/extension-packages/without-markup.ts';

const here = import.meta.dirname;
/** Browsers of 2024 on: light-dark(), popover, Ed25519 behind a check of its own. */
const target = ['chrome125', 'firefox128', 'safari18'];

/** One file builds both: the PWA by default, the extension with `--mode extension`. */
export default defineConfig(({ mode }) => (mode === 'extension' ? extension : pwa));

const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  // Inlined files would be data: addresses, which the Content-Security-Policy refuses to fonts and scripts.
  build: { target, assetsInlineLimit: 0, reportCompressedSize: false, emptyOutDir: true },
} as const satisfies UserConfig;

/** Icons of the bars and the menu, which are on every screen. */
const shellIcons =
  /\/lucide-preact\/.*\/icons\/(?:cloud-off|download|house|key-round|log-in|log-out|send|sliders-horizontal|user-round|wrench)\.m?js$/;
/** What forms and readings need is left to the screens that have some. */
const shell =
  /\/pwa\/(?:device\/account-worker|portal\/|shell\/(?!action|draft|events|form|loaded|menu-sections|reading|schema|signed|updates|use-))|\/preact-iso\/|\/core\/worker-calls\//;

/** What the invitation knows of the domain; the schemas, and Valibot with them, come with what is filled in. */
const domain =
  /\/core\/(?:orders\/(?!allowed-commands|commands-of|composition|fold|list-columns|renewal|search-fields|validity)|policy|base64|bytes|errors)/;

/** How refusals are put into words, in any language. */
const saying = /\/core\/messages\/(?:flaw|problem|quote|\w\w\/detail)\.ts/;

const invitation = modulesOf('pwa/main.tsx', 'pwa/screens/invitation/index.tsx');
/** What the first rows of a list need besides; most of it other screens of a customer need, too. */
const signedIn = modulesOf('pwa/screens/orders/index.tsx');
const menu = modulesOf('pwa/shell/menu-sections/parts.tsx');
/** What opens the account that a device keeps, and what its list is drawn with: a start without network waits for both. */
const keptDevice = modulesOf('pwa/device/keep-device.ts');
const deviceList = modulesOf('pwa/orders/device-parts.ts');
/** Of these, what other screens need, too. */
const work =
  /\/pwa\/(?:look\/(?:field|first-fault|fold|form-dialog|input-type|text-field)|reason\/[\w-]+|shell\/(?:draft|form|form-view))\.tsx?$|\/lucide-preact\/.*\/icons\/(?:pencil|plus|refresh-cw|refresh-cw-off|trash)\.m?js$/;

/** Small things that both an invitation and a customer's screens need, else taken into the chunks of the latter. */
function isEverywhere(id: string, graph: Graph): boolean {
  return /\/(?:core|pwa)\//.test(id) && invitation(id, graph) && (signedIn(id, graph) || menu(id, graph));
}

const sharedChunks = [
  {
    // Its styles whole: screens write its classes without its components, too.
    ...chunk(
      'look',
      (id, graph) =>
        saying.test(id) || (id.includes('/pwa/look/') && (id.endsWith('.css') || invitation(id, graph))),
    ),
    priority: 5,
  },
  {
    ...chunk('shell', (id, graph) => shell.test(id) || shellIcons.test(id) || isEverywhere(id, graph)),
    priority: 4,
  },
  { name: 'domain', test: domain, minShareCount: 2, priority: 3 },
  // One chunk each, where sharing with other screens would make one of every icon; and nothing that an invitation waits for.
  {
    ...chunk('signed-in', (id, graph) => signedIn(id, graph) && !invitation(id, graph)),
    priority: 2,
  },
  { ...chunk('menu', (id, graph) => menu(id, graph) && !invitation(id, graph)), priority: 1 },
  // Each just what it says: with all that it imports, it would take away what the invitation has in a file of its own.
  ...[
    {
      name: 'work',
      test: work,
      priority: 0.9,
    },
    {
      ...chunk(
        'order-rules',
        (id, graph) => deviceList(id, graph) && id.includes('/core/') && !invitation(id, graph),
      ),
      priority: 0.9,
    },
    {
      ...chunk('kept-device', (id, graph) => keptDevice(id, graph) && !invitation(id, graph)),
      priority: 0.8,
    },
    {
      ...chunk('device-list', (id, graph) => deviceList(id, graph) && !invitation(id, graph)),
      priority: 0.7,
    },
  ].map((group) => ({ ...group, includeDependenciesRecursively: false })),
] as const;

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}
type Holds = (id: string, graph: Graph) => boolean;

interface NamedChunk {
  readonly name: (id: string, graph: Graph) => string | null;
  readonly debugName: string;
}

function chunk(name: string, holds: Holds): NamedChunk {
  return { name: (id, graph) => (holds(id, graph) ? name : null), debugName: name };
}

/** Whether a module is among those that these need at once: what they import themselves, their chunks apart. */
function modulesOf(...entries: readonly string[]): Holds {
  const own = entries.map((entry) => resolve(here, entry));
  let needed: Set<string> | undefined;
  return (id, graph) => {
    if (needed === undefined) {
      needed = new Set();
      for (const entry of own) addImports(graph, entry, needed);
    }
    return needed.has(id) && !own.includes(id);
  };
}

function addImports(graph: Graph, id: string, needed: Set<string>): void {
  if (needed.has(id)) return;
  needed.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) addImports(graph, imported, needed);
}

const pwa: UserConfig = {
  ...shared,
  root: resolve(here, 'pwa'),
  server: { proxy: { '/api': process.env.PORTAL_URL ?? 'http://localhost:8080' } },
  build: {
    ...shared.build,
    outDir: resolve(here, 'dist/pwa'),
    // Read by the size check.
    manifest: true,
    modulePreload: { polyfill: false, resolveDependencies: stylesOnly },
    rolldownOptions: {
      output: {
        chunkFileNames,
        // One file each for what every screen needs: forty small requests would cost a phone more.
        codeSplitting: { groups: [...sharedChunks] },
      },
    },
  },
  plugins: [
    firstPaint(),
    webManifests(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,wasm,webmanifest}'],
        // File names carry the hash of their content.
        dontCacheBustURLsMatching: /^assets\//,
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
    }),
  ],
};

const background = modulesOf('extension/background.ts');
const pages = ['popup', 'options', 'signin', 'keybot'].map((page) => modulesOf(`extension/${page}/main.tsx`));

/** Each file that a page waits for costs it as much as a hundred kilobytes do: one is what the background has as well. */
const extensionChunks = [
  {
    ...chunk(
      'everywhere',
      (id, graph) => background(id, graph) && pages.some((modules) => modules(id, graph)),
    ),
    priority: 2,
  },
  {
    ...chunk(
      'pages',
      (id, graph) =>
        // The styles whole, and what words of either language need: else small files of their own.
        id.endsWith('.css') ||
        saying.test(id) ||
        (!background(id, graph) && pages.filter((modules) => modules(id, graph)).length > 1),
    ),
    priority: 1,
  },
] as const;

const extension: UserConfig = {
  ...shared,
  root: resolve(here, 'extension'),
  base: './',
  build: {
    ...shared.build,
    outDir: resolve(here, 'dist/extension'),
    modulePreload: { polyfill: false, resolveDependencies: pagesOnly },
    rolldownOptions: {
      input: {
        popup: resolve(here, 'extension/popup.html'),
        options: resolve(here, 'extension/options.html'),
        signin: resolve(here, 'extension/signin.html'),
        keybot: resolve(here, 'extension/keybot.html'),
        picker: resolve(here, 'extension/content/picker.ts'),
        background: resolve(here, 'extension/background.ts'),
      },
      output: {
        // The manifest names the background script, and the extension the one that it puts into pages: their names stay.
        entryFileNames: ({ name }) =>
          ['background', 'picker'].includes(name) ? '[name].js' : 'assets/[name]-[hash].js',
        chunkFileNames,
        codeSplitting: { groups: [...extensionChunks] },
      },
    },
  },
  plugins: [extensionManifest(), withoutMarkup(), classicScript('picker')],
};

/**
 * What the shell fetches together with a screen: its styles, which nothing else names. Its scripts name each other; the
 * list of them all would cost the invitation, which leads to none of those screens, 2 kB.
 */
function stylesOnly(_file: string, files: string[], { hostId }: { hostId: string }): string[] {
  return hostId.startsWith('assets/shell-') ? files.filter((file) => file.endsWith('.css')) : files;
}

/** A page of the extension names its scripts at once; what it loads later is on the same disk. */
function pagesOnly(_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  return hostType === 'html' ? files : files.filter((file) => file.endsWith('.css'));
}

/** Every screen is called index.tsx: name its chunk after its folder, and words after their language and room. */
function chunkFileNames({ facadeModuleId, name }: { facadeModuleId?: string | null; name: string }): string {
  const folder = /\/([\w-]+)\/index\.tsx?$/.exec(facadeModuleId ?? '')?.[1];
  const [, language, room] = /\/messages\/(\w\w)\/(?:rooms\/)?([\w-]+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return `assets/${room ? `words-${language}-${room}` : (folder ?? name)}-[hash].js`;
}

/** The manifest as it stands, and its words in both languages from the same catalogue as the pages'. */
function extensionManifest(): Plugin {
  const manifest = resolve(here, 'extension/manifest.json');
  return {
    name: 'paraphe-extension-manifest',
    buildStart() {
      this.addWatchFile(manifest);
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: await readFile(manifest, 'utf8') });
      for (const [language, { name, description, decodeSelection }] of Object.entries({ en, fr })) {
        const words = { name, description, decodeSelection };
        const messages = Object.entries(words).map(([key, message]) => [key, { message }]);
        const source = JSON.stringify(Object.fromEntries(messages));
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source });
      }
    },
  };
}

/** What is there before any script: the mark at its place, and the font on its way. */
function firstPaint(): Plugin {
  return {
    name: 'paraphe-first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) =>
          /hyperlegible-next-latin-wght-.*\.woff2$/.test(file),
        );
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${font}` };
        return {
          html: html.replace('%FLOURISH%', flourish),
          tags: font ? [{ tag: 'link', attrs, injectTo: 'head' }] : [],
        };
      },
    },
  };
}

/** One web manifest per language; the page links the one it speaks. */
function webManifests(): Plugin {
  return {
    name: 'paraphe-web-manifests',
    generateBundle() {
      for (const language of languages) {
        const source = JSON.stringify(manifestIn(language));
        this.emitFile({ type: 'asset', fileName: `manifest.${language}.webmanifest`, source });
      }
    },
  };
}
