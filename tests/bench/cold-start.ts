import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ServerProcess } from '../faults/server-process.ts';
import { type BenchOptions, type Figure, median } from './figure.ts';

/** `npm start` to the first answer: on a directory that exists, and, for information, on an empty one. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'paraphe-bench-'));
  try {
    const empty = await startOnce(directory);
    const times: number[] = [];
    for (let round = 0; round < (short ? 2 : 7); round++) times.push(await startOnce(directory));
    const value = median(times);
    return [
      {
        name: 'Cold start on an existing directory, to the first answer',
        value,
        unit: 'ms',
        budget: '≤ 2,000 ms',
        ok: value <= 2000,
      },
      { name: 'First start on an empty directory, to the first answer', value: empty, unit: 'ms', ok: true },
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function startOnce(directory: string): Promise<number> {
  const server = new ServerProcess(directory, await freePort());
  const began = performance.now();
  await server.start();
  const took = performance.now() - began;
  await server.kill('SIGTERM');
  return took;
}
