import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { waitOutAbsence } from './database/wait-out-absence.ts';
import { pgBossJobs } from './jobs/jobs.ts';
import { fileTransport, smtpTransport } from './mail/transport.ts';
import { systemPlatform } from './platform.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start-server.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { firstOperatorLink } from './users/first-operator.ts';

// The composition root: the machine's clock and chance, the environment's settings, and who carries mails.
const settings = readSettings(process.env);
const log = (message: string, error?: unknown): void =>
  console.error(message, ...(error === undefined ? [] : [error]));

const starting = startServer({
  settings,
  platform: systemPlatform,
  mail: settings.smtpUrl
    ? smtpTransport(settings.smtpUrl)
    : fileTransport(join(settings.dataDirectory, 'mail')),
  jobs: pgBossJobs({ log }),
  log,
  onFatal: (error) => {
    log(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
});

stopOnSignals(starting, log);

try {
  const { portal } = await starting;
  const link = await waitOutAbsence(() => firstOperatorLink(portal));
  if (link !== undefined) {
    console.log(`\nChoose the password of the first operator (login: operator):\n${link}\n`);
  }
  console.log(`Paraphe answers at ${settings.origin}`);
  flushCompileCache();
} catch (error) {
  log(`Paraphe did not start: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof Error && error.cause !== undefined) log('because of', error.cause);
  process.exit(1);
}
