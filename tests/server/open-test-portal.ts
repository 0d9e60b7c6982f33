import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connectDatabase } from '../../server/database/database.ts';
import { type Jobs, noJobs } from '../../server/jobs/jobs.ts';
import { sendMail } from '../../server/mail/send-mail.ts';
import type { MailTransport } from '../../server/mail/transport.ts';
import { openPortal } from '../../server/open-portal.ts';
import { systemPlatform } from '../../server/platform.ts';
import type { Portal } from '../../server/portal.ts';
import { readSettings, type Settings } from '../../server/settings.ts';
import { answerRecoveries } from '../../server/signin/answer-recoveries.ts';
import { testPassphrase } from './provided.ts';
import { TestClock } from './test-clock.ts';
import { TestMail } from './test-mail.ts';

export interface TestPortal {
  readonly portal: Portal;
  readonly clock: TestClock;
  readonly mail: TestMail;
  /** Does what the jobs would do: sends every waiting mail. */
  readonly sendMails: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A portal on one database, with a clock and a letter box in the test's hands. */
export async function openTestPortal({
  connection,
  settings = {},
  transport,
  jobs = noJobs,
}: {
  readonly connection: pg.PoolConfig;
  readonly settings?: Partial<Settings>;
  readonly transport?: MailTransport;
  readonly jobs?: Jobs;
}): Promise<TestPortal> {
  const clock = new TestClock();
  const mail = new TestMail();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'paraphe-data-'));
  const log = (): void => undefined;
  const database = await connectDatabase({ connection, log });
  const portal = await openPortal({
    settings: {
      ...readSettings({ DATA_DIR: dataDirectory, CA_PASSPHRASE: testPassphrase }),
      ...settings,
    },
    platform: { ...systemPlatform, now: clock.now },
    mail: transport ?? mail,
    jobs,
    database,
    log,
    onFatal: log,
  });
  return {
    portal,
    clock,
    mail,
    sendMails: async () => {
      await answerRecoveries(portal);
      const waiting = await portal.database.tables
        .selectFrom('mails')
        .select('mail_id')
        .where('state', '=', 'queued')
        .orderBy('queued_at')
        .execute();
      for (const { mail_id } of waiting) await sendMail(portal, mail_id);
    },
    close: async () => {
      await jobs.stop();
      await portal.database.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
