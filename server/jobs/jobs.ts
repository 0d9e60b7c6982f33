import { type Db, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { noteMailFailure, sendMail } from '../mail/send-mail.ts';
import type { Portal } from '../portal.ts';
import { removeOldSessions } from '../signin/sessions.ts';

/** Work that is done after a command, or by the clock; any number of servers share it through the database. */
export interface Jobs {
  /** Says that a mail was queued; harmless before the jobs run, since they look for waiting mails when they start. */
  readonly mailsWait: () => void;
  /** Says that a certificate was revoked, so that the lists are signed again. */
  readonly revocationsWait: () => void;
  readonly start: (portal: Portal) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Jobs that nobody does: for tests, which do them themselves. */
export const noJobs: Jobs = {
  mailsWait: () => undefined,
  revocationsWait: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
};

const queues = { mail: 'mail', revocation: 'revocation', housekeeping: 'housekeeping' } as const;

/** About a day in all, at growing distances. */
const mailRetries = { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 7200 } as const;

/** Jobs on pg-boss, in a schema of its own beside our tables. */
export function pgBossJobs({
  log,
  pollingSeconds = 0.5,
}: {
  readonly log: (message: string, error?: unknown) => void;
  readonly pollingSeconds?: number;
}): Jobs {
  let boss: PgBoss | undefined;
  let started: Portal | undefined;
  let workers = { mail: '', revocation: '' };
  const later = (work: (portal: Portal) => Promise<unknown>) => () => {
    // Lost in a crash or before the start: housekeeping finds what waits.
    if (started !== undefined) work(started).catch((error: unknown) => log('a job was not queued', error));
  };
  return {
    mailsWait: later(async (portal) => {
      await queueWaitingMails(portal, boss as PgBoss);
      boss?.notifyWorker(workers.mail);
    }),
    revocationsWait: later(async () => {
      await boss?.send(queues.revocation, {}, { singletonKey: 'all' });
      boss?.notifyWorker(workers.revocation);
    }),
    start: async (portal) => {
      boss = await startBoss(portal, log);
      if (portal.database.isAlone) await dropOrphans(portal, boss);
      workers = await work(boss, portal, pollingSeconds);
      started = portal;
      await queueWaitingMails(portal, boss);
    },
    stop: async () => {
      started = undefined;
      await boss?.stop({ graceful: true, timeout: 5000, close: false });
    },
  };
}

async function startBoss(portal: Portal, log: (message: string, error?: unknown) => void): Promise<PgBoss> {
  const { pool } = portal.database;
  const db: Db = { executeSql: (text, values) => pool.query(text, values as unknown[]) };
  const boss = new PgBoss({
    db,
    schema: 'jobs',
    cronMonitorIntervalSeconds: 30,
    superviseIntervalSeconds: 30,
  });
  boss.on('error', (error) => log('jobs', error));
  boss.on('warning', (warning) => log(`jobs: ${warning.message}`));
  await boss.start();
  await boss.createQueue(queues.mail, { policy: 'exclusive', ...mailRetries, expireInSeconds: 120 });
  await boss.createQueue(queues.revocation, {
    policy: 'stately',
    retryLimit: 5,
    retryDelay: 5,
    expireInSeconds: 120,
  });
  await boss.createQueue(queues.housekeeping, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 120 });
  await boss.schedule(queues.housekeeping, '* * * * *');
  return boss;
}

/**
 * Jobs that a killed server had begun would be waited for until they expire. Where no other server can be at work they
 * are nobody's, and what they were to do is found waiting.
 */
async function dropOrphans({ database }: Portal, boss: PgBoss): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; name: string }>(
    `select id, name from jobs.job where state = 'active' and name = any($1)`,
    [Object.values(queues)],
  );
  for (const { id, name } of rows) await boss.cancel(name, id);
}

/** @returns the numbers of the workers that are woken by commands */
async function work(
  boss: PgBoss,
  portal: Portal,
  pollingIntervalSeconds: number,
): Promise<{ readonly mail: string; readonly revocation: string }> {
  const mail = await boss.work(
    queues.mail,
    {
      pollingIntervalSeconds,
      batchSize: 20,
      burstWhenBatchFull: true,
      includeMetadata: true,
      perJobResults: true,
    } as const,
    (jobs: JobWithMetadata<{ mailId: string }>[]) => Promise.all(jobs.map((job) => sendQueued(portal, job))),
  );
  const revocation = await boss.work(queues.revocation, { pollingIntervalSeconds }, async () => {
    await portal.issuance.signRevocationLists();
  });
  await boss.work(queues.housekeeping, { pollingIntervalSeconds: 5 }, async () => {
    await queueWaitingMails(portal, boss);
    await removeOldSessions(portal.database.tables, portal.platform.now());
    await portal.issuance.renewWhatIsDue();
  });
  return { mail, revocation };
}

async function sendQueued(
  portal: Portal,
  { id, data, retryCount, retryLimit }: JobWithMetadata<{ mailId: string }>,
): Promise<JobResult> {
  try {
    await sendMail(portal, data.mailId);
    return { id, status: 'completed' };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await noteMailFailure(portal, data.mailId, { failure, final: retryCount >= retryLimit });
    return { id, status: 'failed', output: { failure } };
  }
}

/** One job a mail, by the mail's id: queueing it twice does nothing. */
async function queueWaitingMails(portal: Portal, boss: PgBoss): Promise<void> {
  const waiting = await portal.database.tables
    .selectFrom('mails')
    .select('mail_id')
    .where('state', '=', 'queued')
    .orderBy('queued_at')
    .limit(500)
    .execute();
  if (waiting.length === 0) return;
  await boss.insert(
    queues.mail,
    waiting.map(({ mail_id }) => ({ singletonKey: mail_id, data: { mailId: mail_id } })),
  );
}
