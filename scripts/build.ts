// Builds the PWA into dist/pwa and the extension into dist/extension and, for the browsers' shops, into dist/paraphe-*.zip;
// then checks what the PWA weighs.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { checkSizes } from './check-sizes.ts';
import { compress } from './compress.ts';
import { writeExtensionPackages } from './extension-packages/pack-extension.ts';
import { writeAppPack } from './write-app-pack.ts';

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const pwa = new URL('../dist/pwa/', import.meta.url);
for (const mode of ['production', 'extension']) await build({ configFile, mode, logLevel: 'warn' });
await writeAppPack(fileURLToPath(pwa));
await compress(fileURLToPath(pwa));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const packages = await writeExtensionPackages(
  fileURLToPath(new URL('../dist/extension/', import.meta.url)),
  dist,
);

const { lines, broken } = await checkSizes(pwa);
console.log([...lines, ...packages.map((name) => `dist/${name}`)].join('\n'));
if (broken.length > 0) {
  console.error(`\n${broken.join('\n')}\nTo see what weighs: npx vite build --logLevel info`);
  process.exitCode = 1;
}
