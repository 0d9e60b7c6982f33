// Builds the PWA into dist/pwa and the extension into dist/extension, then checks what they weigh.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { checkSizes } from './check-sizes.ts';
import { compress } from './compress.ts';

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const pwa = new URL('../dist/pwa/', import.meta.url);
for (const mode of ['production', 'extension']) await build({ configFile, mode, logLevel: 'warn' });
await compress(fileURLToPath(pwa));

const { lines, broken } = await checkSizes(pwa);
console.log(lines.join('\n'));
if (broken.length > 0) {
  console.error(`\n${broken.join('\n')}\nTo see what weighs: npx vite build --logLevel info`);
  process.exitCode = 1;
}
