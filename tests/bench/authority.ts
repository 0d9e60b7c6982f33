import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startArguments } from '../faults/server-process.ts';
import { openBenchPortal } from './bench-portal.ts';
import { type BenchOptions, type Figure, median, percentile } from './figure.ts';
import type { IssuedMany } from './issue-many.ts';
import { measureOpensslIssuing } from './openssl-issuing.ts';
import { plantCertificates } from './plant-orders.ts';

/** The built-in authority through `order.deliver`, database and journal included; its memory; its revocation list. */
export async function measure(options: BenchOptions): Promise<readonly Figure[]> {
  return [...measureIssuing(options), ...(await measureRevocationList(options))];
}

function measureIssuing({ short }: BenchOptions): readonly Figure[] {
  const [count, watermark] = short ? [2000, 1000] : [10_000, 1000];
  const output = execFileSync(
    process.execPath,
    [
      // With the flags of `npm start`.
      ...startArguments.slice(0, -1),
      join(import.meta.dirname, 'issue-many.ts'),
      String(count),
      String(watermark),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { perSecond, latencies, memory } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as IssuedMany;
  const openssl = measureOpensslIssuing(short ? 20 : 100);
  const [first, last] = memory;
  return [
    {
      name: 'Certificates issued through order.deliver (P-256)',
      value: perSecond,
      unit: '1/s',
      peer: { name: 'openssl x509 -req, one process each', value: openssl },
      ratio: perSecond / openssl,
      budget: '≥ 150/s',
      ok: perSecond >= 150,
    },
    { name: 'One delivery among eight at a time, p50', value: median(latencies), unit: 'ms', ok: true },
    {
      name: 'One delivery among eight at a time, p99',
      value: percentile(latencies, 0.99),
      unit: 'ms',
      ok: true,
    },
    {
      name: `Memory after ${count} certificates`,
      value: last,
      unit: 'MB',
      peer: { name: `after ${watermark}`, value: first },
      ratio: last / first,
      budget: '≤ 1.2×, ≤ 250 MB',
      ok: last / first <= 1.2 && last <= 250,
    },
  ];
}

async function measureRevocationList({ short }: BenchOptions): Promise<readonly Figure[]> {
  const { portal, close } = await openBenchPortal();
  try {
    const count = 100_000;
    await plantCertificates(portal, { count, revoked: true });
    await portal.issuance.signRevocationLists();
    const times: number[] = [];
    for (let round = 0; round < (short ? 1 : 5); round++) {
      // As if the last list were a day old.
      await portal.database.pool.query(
        `update revocation_lists set this_update = this_update - interval '2 days'`,
      );
      const began = performance.now();
      await portal.issuance.signRevocationLists();
      times.push(performance.now() - began);
    }
    const value = median(times);
    return [
      {
        name: 'Revocation list of 100,000: read, encoded, signed, stored',
        value,
        unit: 'ms',
        budget: '≤ 500 ms',
        ok: value <= 500,
      },
    ];
  } finally {
    await close();
  }
}
