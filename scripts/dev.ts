import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// `npm run dev`: Vite serves the pages at http://localhost:5173 and renews them as they change; the server, with the
// demonstration's data, starts again when its code or core's changes. Node's own --watch would not wait for it to stop.

const here = resolve(import.meta.dirname, '..');
const vitePort = '5173';
const env = { ...process.env, PARAPHE_ORIGIN: `http://localhost:${vitePort}` };

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, args, { cwd: here, stdio: 'inherit', env });
const startServer = (): ChildProcess => start('scripts/demo.ts', '--no-build');

const vite = start('node_modules/vite/bin/vite.js', '--port', vitePort, '--strictPort');
let server = startServer();
let isRestarting = false;

for (const folder of ['server', 'core', 'tests/demo-data']) {
  watch(join(here, folder), { recursive: true }, (_, file) => {
    if (file !== null && /\.(?:ts|sql)$/.test(file) && !file.endsWith('.test.ts')) void restart();
  });
}

/** One save touches many files: wait until it is quiet. */
async function restart(): Promise<void> {
  if (isRestarting) return;
  isRestarting = true;
  await sleep(300);
  console.log('\nThe server starts again…');
  await stop(server);
  server = startServer();
  isRestarting = false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function stopAll(): Promise<void> {
  await Promise.all([stop(server), stop(vite)]);
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopAll);
vite.once('exit', stopAll);
