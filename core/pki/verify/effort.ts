/** Thrown when a set of certificates asks for more work than any honest one. */
export class EffortExceeded extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'EffortExceeded';
  }
}

const limits = {
  intermediates: 200,
  paths: 50,
  signatures: 100,
  steps: 2_000,
  nameComparisons: 250_000,
} as const;

/** Counts the work of one verification, over all the paths tried, and stops it at the limits. */
export interface Effort {
  spend(kind: keyof typeof limits, amount?: number): void;
}

export function startEffort(): Effort {
  const left: Record<keyof typeof limits, number> = { ...limits };
  return {
    spend(kind, amount = 1) {
      left[kind] -= amount;
      if (left[kind] < 0) throw new EffortExceeded(`more than ${limits[kind]} ${kind}`);
    },
  };
}
