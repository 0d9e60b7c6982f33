import { inspect } from 'node:util';
import { type DatabaseOptions, type OpenDatabase, openDatabase } from './database/database.ts';
import { PortalEvents } from './events/portal-events.ts';
import { loadAuthorities } from './issuance/authority.ts';
import { authoritySecret } from './issuance/authority-secret.ts';
import { builtInConnector } from './issuance/built-in-connector.ts';
import { foundAuthorities } from './issuance/found-authorities.ts';
import { makeIssuance } from './issuance/issuance.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import type { MailTransport } from './mail/transport.ts';
import { findOffice, foundOffice } from './office/found-office.ts';
import { foundPublicSpace } from './office/found-public-space.ts';
import type { Platform } from './platform.ts';
import type { Portal } from './portal.ts';
import { foundPushKeys, makePush } from './push/push.ts';
import type { Settings } from './settings.ts';
import { makeCertificateAccess } from './sign-in-certificates/certificate-access.ts';
import { makePasswords } from './signin/passwords.ts';
import { makeSealer } from './signin/sealer.ts';
import { SessionCache } from './signin/session-cache.ts';

/** Opens the data directory: database, office, authorities. On an empty one it makes them. */
export async function openPortal({
  settings,
  platform,
  mail,
  jobs,
  database: given,
  log,
  onFatal,
  beforeFounding,
}: {
  readonly settings: Settings;
  readonly platform: Platform;
  readonly mail: MailTransport;
  readonly jobs: Jobs;
  /** A database that is open already, for tests. */
  readonly database?: OpenDatabase;
  /** Called before the office and its authorities are looked for or made. */
  readonly beforeFounding?: (isEmpty: boolean) => void;
  readonly log: Log;
} & Pick<DatabaseOptions, 'onFatal'>): Promise<Portal> {
  const database =
    given ??
    (await openDatabase({ url: settings.databaseUrl, directory: settings.dataDirectory, log, onFatal }));
  try {
    const db = database.tables;
    const { crypto } = platform;
    beforeFounding?.((await findOffice(db)) === undefined);
    const office = await foundOffice({ db, platform, name: settings.officeName });
    const publicSpaceId = await foundPublicSpace({ db, platform, name: office.name });
    const secret = authoritySecret({
      passphrase: settings.authorityPassphrase,
      directory: settings.dataDirectory,
      platform,
    });
    const { origin, officeCountry: country } = settings;
    await foundAuthorities({ db, platform, secret, office: { ...office, country }, origin });
    const authorities = await loadAuthorities(db, { crypto, secret });
    const sealer = makeSealer(secret, platform);
    await foundPushKeys({ db, platform, sealer, officeId: office.accountId });
    const connector = builtInConnector({ crypto, authorities, origin });
    return {
      settings,
      platform,
      database,
      officeId: office.accountId,
      publicSpaceId,
      issuance: makeIssuance({ platform, database, authorities, connector, secret }),
      passwords: makePasswords(platform),
      certificateAccess: makeCertificateAccess(),
      sealer,
      sessions: new SessionCache(database),
      events: new PortalEvents(database),
      push: makePush({ db, sealer, settings }),
      mail,
      jobs,
      noteFault: (error) => {
        const fault = platform.newId();
        // One line, whatever stands in it: nobody writes lines of their own into the log.
        log(JSON.stringify({ fault, error: inspect(error) }));
        return fault;
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
