import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from './is-database-away.ts';

/**
 * Does something that must be done however the database fares: while it is away, tries again, for a minute.
 * @throws Error what else went wrong, or the absence when it lasts
 */
export async function waitOutAbsence<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > deadline) throw error;
      await sleep(200);
    }
  }
}
