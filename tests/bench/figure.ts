/** One measured number of a bench, beside its peer measured in the same run where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Such as `ms`, `1/s`, `kB`, `MB`, `score`. */
  readonly unit: string;
  /** What was run beside it, and what it took. */
  readonly peer?: { readonly name: string; readonly value: number };
  /** Value divided by the peer's value, or the other way round where more is better. */
  readonly ratio?: number;
  /** The limit in words, such as `≤ 1.10×`; absent where the figure is only for information. */
  readonly budget?: string;
  /** Whether the budget is kept; figures without budget are always ok. */
  readonly ok: boolean;
}

/** How much work a bench does: `short` proves that it runs and keeps budgets roughly, `full` makes the table of docs. */
export interface BenchOptions {
  readonly short: boolean;
  /** Whether a bench of growth goes up to a million rows, which takes long to plant. */
  readonly million: boolean;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest-rank percentile; `share` between 0 and 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** A Markdown table of the figures, for people and for `docs/benchmarks.md`. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, peer, ratio, budget, ok }) => [
    name,
    `${round(value)} ${unit}`,
    peer === undefined ? '' : `${peer.name}: ${round(peer.value)} ${unit}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    budget ?? '',
    budget === undefined ? '' : ok ? 'kept' : 'BROKEN',
  ]);
  const header = ['What', 'Ours', 'Beside it', 'Ratio', 'Budget', ''];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
