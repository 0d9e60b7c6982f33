import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pgBossJobs } from '../server/jobs/jobs.ts';
import { fileTransport } from '../server/mail/transport.ts';
import { systemPlatform } from '../server/platform.ts';
import { readSettings } from '../server/settings.ts';
import { startServer } from '../server/start-server.ts';
import { stopOnSignals } from '../server/stop-on-signals.ts';
import { loadDemo } from '../tests/demo-data/load-demo.ts';
import { demoAccounts, demoOperator, demoPassword } from '../tests/demo-data/people.ts';
import { readyInvitation } from '../tests/demo-data/ready-invitation.ts';

// `npm run demo`: the portal with a demonstration reseller, in a data directory of its own. Its mails always go to
// files, whatever SMTP_URL says: the people in it do not exist.

const here = resolve(import.meta.dirname, '..');
if (!process.argv.includes('--no-build') && isOutdated(join(here, 'dist/pwa/index.html'), ['core', 'pwa']))
  build();

const settings = {
  ...readSettings({ DATA_DIR: join('data', 'demo'), ...process.env }),
  smtpUrl: undefined,
};
let before = 0;
const log = (message: string, error?: unknown): void =>
  console.error(message, ...(error === undefined ? [] : [error]));

const starting = startServer({
  settings,
  platform: { ...systemPlatform, now: () => new Date(Date.now() - before) },
  mail: fileTransport(join(settings.dataDirectory, 'mail')),
  jobs: pgBossJobs({ log }),
  log,
  onFatal: fail,
  prepare: (portal) =>
    loadDemo(portal, {
      travel: (milliseconds) => {
        before = milliseconds;
      },
    }),
  // An empty directory begins as long ago as its oldest order.
  beforeFounding: (isEmpty) => {
    before = isEmpty ? 500 * 86_400_000 : 0;
  },
});
stopOnSignals(starting, log);

try {
  const server = await starting;
  const lines = [
    '',
    'An invitation that waits for its holder:',
    `  ${await readyInvitation(server.portal)}`,
    '',
    `The portal: ${settings.origin}    password of everybody: ${demoPassword}`,
    `  operator   ${demoOperator.login}`,
    ...demoAccounts.map(({ name, superUser }) => `  customer   ${superUser.login}   (${name})`),
    '',
    'Ctrl-C stops it. Next time it goes on with the same data: data/demo',
  ];
  console.log(lines.join('\n'));
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  log(`The demonstration did not start: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.cause !== undefined) log('because of', error.cause);
  process.exit(1);
}

/** Whether a built file is missing, or older than any file of these folders. */
function isOutdated(built: string, folders: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return folders.some((folder) =>
    readdirSync(join(here, folder), { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > builtAt,
    ),
  );
}

/** Without the pages the portal still answers, and says what to run. */
function build(): void {
  console.log('Building the pages…');
  const { status } = spawnSync(process.execPath, [join(here, 'scripts/build.ts')], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) log('The pages were not built; see above.');
}
