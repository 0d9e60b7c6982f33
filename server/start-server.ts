import type { FastifyInstance } from 'fastify';
import { build } from './app.ts';
import { waitOutAbsence } from './database/wait-out-absence.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import type { MailTransport } from './mail/transport.ts';
import { openPortal } from './open-portal.ts';
import type { Platform } from './platform.ts';
import type { Portal } from './portal.ts';
import type { Settings } from './settings.ts';
import { startCertificateListener } from './sign-in-certificates/listener.ts';

export interface RunningServer {
  readonly portal: Portal;
  readonly app: FastifyInstance;
  /** Answers what was asked, then stops the jobs, then the database. */
  readonly stop: () => Promise<void>;
}

/** Opens the data directory and listens; the jobs start once the first request can be answered. */
export async function startServer(options: {
  readonly settings: Settings;
  readonly platform: Platform;
  readonly mail: MailTransport;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly onFatal: (error: unknown) => void;
  /** Called before the office and its authorities are looked for or made. */
  readonly beforeFounding?: (isEmpty: boolean) => void;
  /** Runs before anybody is answered. */
  readonly prepare?: (portal: Portal) => Promise<void>;
}): Promise<RunningServer> {
  const { settings, jobs, mail, log, prepare } = options;
  const portal = await waitOutAbsence(() => openPortal(options));
  const app = await build(portal);
  try {
    await prepare?.(portal);
    portal.sessions.start();
    portal.events.start();
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    await portal.events.stop();
    await portal.sessions.stop();
    await portal.database.close();
    throw error;
  }
  const presenting = startCertificateListener(portal, log);
  const working = jobs.start(portal).then(
    // The first lists must be there before anyone asks for them.
    () => portal.issuance.renewWhatIsDue().catch((error: unknown) => log('lists were not renewed', error)),
  );
  return {
    portal,
    app,
    stop: async () => {
      await app.close();
      await (await presenting)?.stop();
      await jobs.stop();
      await working;
      mail.close();
      await portal.events.stop();
      await portal.sessions.stop();
      await portal.database.close();
    },
  };
}
