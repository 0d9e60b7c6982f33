import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { type BenchOptions, type Figure, figureTable } from '../tests/bench/figure.ts';
import { installPrograms } from './programs/install.ts';
import { programs } from './programs/programs.ts';

// `npm run bench`: every budget, measured beside a peer in the same run. `-- --short` does less of each; `-- --write` renews the
// table in docs/benchmarks.md, or its rows of the benches that are run; `-- --million` lets growth be measured up to a
// million rows; further words choose benches by name.

interface Bench {
  readonly measure: (options: BenchOptions) => Promise<readonly Figure[]>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  sizes: () => import('../tests/bench/sizes.ts'),
  keybot: () => import('../tests/bench/keybot.ts'),
  journey: () => import('../tests/bench/journey.ts'),
  lighthouse: () => import('../tests/bench/lighthouse.ts'),
  lists: () => import('../tests/bench/lists.ts'),
  authority: () => import('../tests/bench/authority.ts'),
  ocsp: () => import('../tests/bench/ocsp.ts'),
  'sign-in': () => import('../tests/bench/sign-in.ts'),
  push: () => import('../tests/bench/push.ts'),
  pull: () => import('../tests/bench/pull.ts'),
  account: () => import('../tests/bench/account.ts'),
  peers: () => import('../tests/bench/peers.ts'),
  extension: () => import('../tests/bench/extension.ts'),
  'cold-start': () => import('../tests/bench/cold-start.ts'),
};

const words = process.argv.slice(2);
const options = { short: words.includes('--short'), million: words.includes('--million') };
const chosen = words.filter((word) => !word.startsWith('--'));
const unknown = chosen.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`No bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);

installPrograms([programs.chromium, programs.openssl]);
if (!existsSync('dist/pwa/index.html')) execFileSync('node', ['scripts/build.ts'], { stdio: 'inherit' });

const figures: Figure[] = [];
const built: Figure[] = [];
for (const [name, load] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const measured = await (await load()).measure(options);
  console.log(figureTable(measured));
  figures.push(...measured);
  if (name === 'sizes') built.push(...measured);
}

if (words.includes('--write')) writeTable(figures);
const broken = figures.filter(({ ok }) => !ok);
// A short run on busy cores proves that each bench runs; only the sizes of what was built, which do not depend on the
// machine, end it.
const held = options.short ? broken.filter((figure) => built.includes(figure)) : broken;
if (broken.length > held.length) {
  const names = broken.filter((figure) => !held.includes(figure)).map(({ name }) => name);
  console.warn(
    `\nOver budget in this short run, to be measured by npm run bench on idle cores: ${names.join('; ')}`,
  );
}
if (held.length > 0) {
  console.error(`\nBudgets broken: ${held.map(({ name, budget }) => `${name} (${budget})`).join('; ')}`);
  process.exit(1);
}

function writeTable(all: readonly Figure[]): void {
  const path = join(import.meta.dirname, '..', 'docs', 'benchmarks.md');
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`;
  const text = readFileSync(path, 'utf8');
  const figures = chosen.length > 0 ? withOthers(text, figureTable(all)) : figureTable(all);
  const table = `<!-- table -->\n\nMachine: ${machine}\n\n${figures}\n\n<!-- /table -->`;
  writeFileSync(
    path,
    text.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, () => table),
  );
}

/** The table's rows with those measured now in their places, and new ones at its end. */
function withOthers(text: string, measured: string): string {
  const nameOf = (row: string): string => row.split(' | ')[0] ?? '';
  const rowsOf = (table: string): readonly string[] =>
    table.split('\n').filter((line) => line.startsWith('| '));
  const fresh = new Map(rowsOf(measured).map((row) => [nameOf(row), row]));
  const before = rowsOf(text.slice(text.indexOf('<!-- table -->')));
  const known = new Set(before.map(nameOf));
  const added = [...fresh].filter(([name]) => !known.has(name)).map(([, row]) => row);
  return [...before.map((row) => fresh.get(nameOf(row)) ?? row), ...added].join('\n');
}
