const shortest = 5_000;
const longest = 300_000;

/**
 * Milliseconds until the next try after `failures` tries in a row without an answer: doubled each time, and spread
 * over half of it so that devices do not all come back at once after an outage.
 */
export function backoff(failures: number, random: () => number): number {
  const full = Math.min(longest, shortest * 2 ** Math.max(0, failures - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
