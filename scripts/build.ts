// Builds the PWA into dist/pwa and the extension into dist/extension, then checks what they weigh.
import { build } from 'vite';
import { checkSizes } from './check-sizes.ts';

const configFile = new URL('../vite.config.ts', import.meta.url).pathname;
for (const mode of ['production', 'extension']) await build({ configFile, mode, logLevel: 'warn' });

const { lines, broken } = await checkSizes(new URL('../dist/pwa/', import.meta.url));
console.log(lines.join('\n'));
if (broken.length > 0) {
  console.error(`\n${broken.join('\n')}\nTo see what weighs: node_modules/.bin/vite build --logLevel info`);
  process.exitCode = 1;
}
