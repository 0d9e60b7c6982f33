import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

// `npm run dev`: Vite serves the pages at http://localhost:5173 and renews them as they change; the server, with the
// demonstration's data, starts again when its code or core's changes.

const here = resolve(import.meta.dirname, '..');
const vitePort = '5173';
const environment = { ...process.env, PARAPHE_ORIGIN: `http://localhost:${vitePort}` };
const watched = ['server', 'core', 'tests/demo-data'].map((folder) => `--watch-path=${folder}`);

const children = [
  [...watched, '--watch-preserve-output', 'scripts/demo.ts', '--no-build'],
  ['node_modules/vite/bin/vite.js', '--port', vitePort, '--strictPort'],
].map((args) => spawn(process.execPath, args, { cwd: here, stdio: 'inherit', env: environment }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill();
    process.exitCode ??= code ?? 0;
  });
}
