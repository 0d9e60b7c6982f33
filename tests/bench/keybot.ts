import type { Page } from 'playwright';
import type { KeyKind } from '#core/pki/public-key.ts';
import { keyDerivation } from '#core/policy/key-derivation.ts';
import { inBenchPage } from './browser.ts';
import { type BenchOptions, type Figure, median, percentile } from './figure.ts';
import type { BenchAnswer, BenchCall } from './page/calls.ts';

const kinds: readonly KeyKind[] = ['RSA-2048', 'RSA-4096', 'P-256'];

/** KeyBot and PKCS#12 against what the platform alone takes, in one Worker of one page. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  return inBenchPage(async (page) => {
    const ask = (call: BenchCall): Promise<BenchAnswer> =>
      page.evaluate((asked) => window.bench(asked), call);
    const runs = short ? 5 : 25;
    const figures: Figure[] = [];
    for (const kind of kinds) figures.push(...(await keyFigures(ask, kind, runs)));
    figures.push(await lastKeystroke(ask, short ? 20 : 100));
    figures.push(await forgeFigure(page, ask, short ? 1 : 3));
    figures.push(await pkcs12Figure(ask, short ? 10 : 25));
    return figures;
  });
}

type Ask = (call: BenchCall) => Promise<BenchAnswer>;

/**
 * Finding primes takes a different time at each run, so the overhead is taken inside each run: what is left when the
 * platform's own generation and derivation are taken away.
 */
async function keyFigures(ask: Ask, kind: KeyKind, runs: number): Promise<readonly Figure[]> {
  const bare: number[] = [];
  const ours: BenchAnswer[] = [];
  await ask({ work: 'ours', kind });
  for (let run = 0; run < runs; run++) {
    bare.push((await ask({ work: 'bare', kind })).total);
    ours.push(await ask({ work: 'ours', kind }));
  }
  const overhead = median(ours.map(({ total, generating, deriving }) => total - generating - deriving));
  const ratio = median(ours.map(({ total, generating, deriving }) => total / (generating + deriving)));
  const limited = kind === 'RSA-4096';
  return [
    {
      name: `KeyBot ${kind}: key, request and key file`,
      value: median(ours.map(({ total }) => total)),
      unit: 'ms',
      peer: { name: 'bare generateKey and PBKDF2', value: median(bare) },
      ratio,
      ...(limited && { budget: '≤ 1.10×' }),
      ok: !limited || ratio <= 1.1,
    },
    { name: `KeyBot ${kind}: our part`, value: overhead, unit: 'ms', budget: '≤ 20 ms', ok: overhead <= 20 },
  ];
}

async function lastKeystroke(ask: Ask, runs: number): Promise<Figure> {
  const alone: number[] = [];
  const finishing: number[] = [];
  for (let run = 0; run < runs; run++) {
    alone.push((await ask({ work: 'derivation', rounds: keyDerivation.keyFileRounds, times: 1 })).total);
    finishing.push((await ask({ work: 'ours', kind: 'P-256' })).finishing);
  }
  // p95 beside p95: what else runs on the machine lengthens the slowest twentieth of both.
  const peer = { name: 'one PBKDF2, p95', value: percentile(alone, 0.95) };
  const value = percentile(finishing, 0.95);
  const ratio = value / peer.value;
  return {
    name: 'Password to request, p95',
    value,
    unit: 'ms',
    peer,
    ratio,
    budget: '≤ 1.3×',
    ok: ratio <= 1.3,
  };
}

async function forgeFigure(page: Page, ask: Ask, runs: number): Promise<Figure> {
  page.setDefaultTimeout(0);
  const theirs: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < runs; run++) {
    theirs.push((await ask({ work: 'forge', bits: 4096 })).total);
    ours.push((await ask({ work: 'ours', kind: 'RSA-4096' })).total);
  }
  const peer = { name: 'node-forge', value: median(theirs) };
  const value = median(ours);
  const ratio = peer.value / value;
  return {
    name: 'KeyBot RSA-4096 beside node-forge',
    value,
    unit: 'ms',
    peer,
    ratio,
    budget: '≥ 10× faster',
    ok: ratio >= 10,
  };
}

async function pkcs12Figure(ask: Ask, runs: number): Promise<Figure> {
  const alone: number[] = [];
  const ours: number[] = [];
  for (let warmUp = 0; warmUp < 5; warmUp++) await ask({ work: 'pkcs12' });
  for (let run = 0; run < runs; run++) {
    alone.push((await ask({ work: 'derivation', rounds: keyDerivation.pkcs12Rounds, times: 2 })).total);
    ours.push((await ask({ work: 'pkcs12' })).total);
  }
  const peer = { name: `two PBKDF2 of ${keyDerivation.pkcs12Rounds} rounds`, value: median(alone) };
  const value = median(ours);
  const ratio = value / peer.value;
  return {
    name: 'PKCS#12 of three certificates',
    value,
    unit: 'ms',
    peer,
    ratio,
    budget: '≤ 1.3×',
    ok: ratio <= 1.3,
  };
}
