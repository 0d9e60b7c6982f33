import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noJobs } from '../../server/jobs/jobs.ts';
import { openPortal } from '../../server/open-portal.ts';
import { systemPlatform } from '../../server/platform.ts';
import type { Portal } from '../../server/portal.ts';
import { readSettings } from '../../server/settings.ts';
import { TestMail } from '../server/test-mail.ts';

export interface BenchPortal {
  readonly portal: Portal;
  readonly directory: string;
  readonly close: () => Promise<void>;
}

/**
 * A portal as it is run, on a PostgreSQL of its own with its durable settings; only the jobs are left out, so that what
 * is measured is what is named.
 */
export async function openBenchPortal(
  directory: string = mkdtempSync(join(tmpdir(), 'paraphe-bench-')),
): Promise<BenchPortal> {
  const portal = await openPortal({
    settings: readSettings({ DATA_DIR: directory, CERTIFICATE_PORT: '' }),
    platform: systemPlatform,
    mail: new TestMail(),
    jobs: noJobs,
    log: () => undefined,
    onFatal: (error) => {
      throw error;
    },
  });
  return {
    portal,
    directory,
    close: async () => {
      await portal.database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
