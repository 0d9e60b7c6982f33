import { checkSizes } from '../../scripts/check-sizes.ts';
import type { BenchOptions, Figure } from './figure.ts';

/** What the browser downloads, from the built application; the build fails on the same budgets. */
export async function measure(_: BenchOptions): Promise<readonly Figure[]> {
  const { sizes } = await checkSizes(new URL('../../dist/pwa/', import.meta.url));
  return sizes.map(({ name, size, budget }) => ({
    name: `JavaScript, ${name}`,
    value: size / 1000,
    unit: 'kB',
    budget: `≤ ${budget / 1000} kB`,
    ok: size <= budget,
  }));
}
