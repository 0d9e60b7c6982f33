const hour = 3_600_000;

/** After each failure the portal waits this long, in milliseconds; after the last it leaves the renewal to people. */
const pauses: readonly number[] = [1 * hour, 6 * hour, 24 * hour, 72 * hour];

/** @returns when a renewal that has failed so often is tried again; undefined when it is not */
export function nextTry(failures: number, now: Date): Date | undefined {
  const pause = pauses[failures - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause);
}
