import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findChromium } from '../../scripts/programs/install.ts';
import { sizes } from '../journeys/sizes.ts';

const root = join(import.meta.dirname, '..', '..');
const output = join(root, '.cache', 'bench-page');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Flags of every Chromium that a bench starts: none of its own background calls, no sandbox as root. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags, ...extraFlags],
  });
}

/** A profile on the disk, as people have: it keeps compiled scripts from one start of a page to the next. */
export async function inProfile<Result>(use: (context: BrowserContext) => Promise<Result>): Promise<Result> {
  const executablePath = findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'paraphe-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath && { executablePath }),
    args: [...chromiumFlags],
    ...sizes.desktop,
    locale: 'en-GB',
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the bench's page as the application is built, and opens it in Chromium for as long as `use` runs. */
export async function inBenchPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: output, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es' },
  });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = await readFile(join(output, path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}
