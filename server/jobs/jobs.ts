import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import { answerPersonalDataRequests } from '../personal-data/answer-personal-data-requests.ts';
import type { Portal } from '../portal.ts';
import { answerRecoveries } from '../signin/answer-recoveries.ts';
import { dropOrphans, openQueues, queues, queueWaitingMails } from './queues.ts';
import { type Workers, work } from './work.ts';

/** Work that is done after a command, or by the clock; any number of servers share it through the database. */
export interface Jobs {
  /** Says that a mail was queued; harmless before the jobs run, since they look for waiting mails when they start. */
  readonly mailsWait: () => void;
  /** Says that a certificate was revoked, so that the lists are signed again. */
  readonly revocationsWait: () => void;
  /** Says that devices wait to be woken. */
  readonly pushesWait: () => void;
  /** Says that somebody asked for a mail: for a way back in, or for their personal data. */
  readonly recoveriesWait: () => void;
  /** Returns once they run: if the database is away, when it is back. */
  readonly start: (portal: Portal) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Jobs that nobody does: for tests, which do them themselves. */
export const noJobs: Jobs = {
  mailsWait: () => undefined,
  revocationsWait: () => undefined,
  pushesWait: () => undefined,
  recoveriesWait: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
};

interface Started {
  readonly portal: Portal;
  readonly boss: PgBoss;
  readonly workers: Workers;
}

/** Jobs on pg-boss. */
export function pgBossJobs({
  log,
  pollingSeconds = 0.5,
}: {
  readonly log: Log;
  readonly pollingSeconds?: number;
}): Jobs {
  return new PgBossJobs(log, pollingSeconds);
}

class PgBossJobs implements Jobs {
  readonly #log: Log;
  readonly #pollingSeconds: number;
  readonly #ours = new Set<string>();
  #started: Started | undefined;
  #stopping = false;
  /** An error was told: the database may have been away and may have missed what became of a job. */
  #doubtful = false;
  #watch: NodeJS.Timeout | undefined;

  constructor(log: Log, pollingSeconds: number) {
    this.#log = log;
    this.#pollingSeconds = pollingSeconds;
  }

  readonly mailsWait = (): void =>
    this.#later(async ({ portal, boss, workers }) => {
      await queueWaitingMails(portal, boss);
      boss.notifyWorker(workers.mail);
    });

  readonly revocationsWait = (): void =>
    this.#later(async ({ boss, workers }) => {
      await boss.send(queues.revocation, {}, { singletonKey: 'all' });
      boss.notifyWorker(workers.revocation);
    });

  readonly pushesWait = (): void =>
    this.#later(async ({ boss, workers }) => {
      await boss.send(queues.push, {}, { singletonKey: 'all' });
      boss.notifyWorker(workers.push);
    });

  readonly recoveriesWait = (): void =>
    this.#later(async ({ portal }) => {
      await answerRecoveries(portal);
      await answerPersonalDataRequests(portal);
    });

  /** What is lost here, in a crash or before the start, is found by housekeeping. */
  #later(wake: (started: Started) => Promise<void>): void {
    if (this.#started !== undefined) wake(this.#started).catch(this.#doubt);
  }

  readonly start = async (portal: Portal): Promise<void> => {
    while (!this.#stopping) {
      try {
        this.#started = await this.#open(portal);
        break;
      } catch (error) {
        this.#log('the jobs do not start yet', error);
        await sleep(250);
      }
    }
    if (this.#stopping) return this.stop();
    this.#watch = setInterval(() => void this.#tidy(), 1000);
    this.#watch.unref();
  };

  async #open(portal: Portal): Promise<Started> {
    const boss = await openQueues(portal, { onError: this.#doubt, log: this.#log });
    try {
      await dropOrphans(portal, boss, { ours: this.#ours });
      await queueWaitingMails(portal, boss);
      const workers = await work(boss, portal, { pollingSeconds: this.#pollingSeconds, ours: this.#ours });
      return { portal, boss, workers };
    } catch (error) {
      await boss.stop({ graceful: false, close: false }).catch(() => undefined);
      throw error;
    }
  }

  /** Told once: every worker hears of the same database. */
  readonly #doubt = (error: unknown): void => {
    if (!this.#doubtful) this.#log('jobs', error);
    this.#doubtful = true;
  };

  /** After an error, once the database answers again: takes up what was left lying. */
  async #tidy(): Promise<void> {
    if (!this.#doubtful || this.#started === undefined) return;
    const { portal, boss, workers } = this.#started;
    try {
      await dropOrphans(portal, boss, { ours: this.#ours });
      await queueWaitingMails(portal, boss);
      boss.notifyWorker(workers.mail);
      this.#doubtful = false;
    } catch {
      // It is still away.
    }
  }

  readonly stop = async (): Promise<void> => {
    this.#stopping = true;
    clearInterval(this.#watch);
    const started = this.#started;
    this.#started = undefined;
    await started?.boss.stop({ graceful: true, timeout: 5000, close: false });
  };
}
