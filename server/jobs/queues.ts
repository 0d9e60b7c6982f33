import { type Db, PgBoss } from 'pg-boss';
import type { Portal } from '../portal.ts';

/** The kinds of work. */
export const queues = {
  mail: 'mail',
  revocation: 'revocation',
  push: 'push',
  housekeeping: 'housekeeping',
} as const;

/** About a day in all, at growing distances. */
const mailRetries = { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 7200 } as const;

/** Starts pg-boss in a schema of its own beside our tables, and makes the queues. */
export async function openQueues(
  { database: { pool } }: Portal,
  { onError, log }: { readonly onError: (error: unknown) => void; readonly log: (message: string) => void },
): Promise<PgBoss> {
  const db: Db = { executeSql: (text, values) => pool.query(text, values as unknown[]) };
  const boss = new PgBoss({
    db,
    schema: 'jobs',
    cronMonitorIntervalSeconds: 30,
    superviseIntervalSeconds: 30,
  });
  boss.on('error', onError);
  boss.on('warning', ({ message }) => log(`jobs: ${message}`));
  try {
    await boss.start();
    // One job for each mail, by its id: queueing it twice does nothing.
    await boss.createQueue(queues.mail, { policy: 'exclusive', ...mailRetries, expireInSeconds: 120 });
    const soon = { retryLimit: 5, retryDelay: 5, expireInSeconds: 120 };
    await boss.createQueue(queues.revocation, { policy: 'stately', ...soon });
    await boss.createQueue(queues.push, { policy: 'stately', retryLimit: 0, expireInSeconds: 300 });
    await boss.createQueue(queues.housekeeping, { policy: 'exclusive', retryLimit: 0, expireInSeconds: 120 });
    await boss.schedule(queues.housekeeping, '* * * * *');
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false, close: false }).catch(() => undefined);
    throw error;
  }
}

/** Queues every mail that waits; those that are queued already stay as they are. */
export async function queueWaitingMails({ database }: Portal, boss: PgBoss): Promise<void> {
  const waiting = await database.tables
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

/**
 * Jobs that a killed server had begun, or whose end a dying database did not hear, would be waited for until they
 * expire. Where no other server can be at work they are nobody's; what they were to do is found waiting.
 * @param options.ours jobs that are being done now
 */
export async function dropOrphans(
  { database }: Portal,
  boss: PgBoss,
  { ours }: { readonly ours: ReadonlySet<string> },
): Promise<void> {
  if (!database.isAlone) return;
  const { rows } = await database.pool.query<{ id: string; name: string }>(
    `select id, name from jobs.job where state = 'active' and name = any($1)`,
    [Object.values(queues)],
  );
  for (const { id, name } of rows) if (!ours.has(id)) await boss.cancel(name, id);
}
