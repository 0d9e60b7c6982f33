import { findOffice, foundOffice } from './accounts/found-office.ts';
import { type DatabaseOptions, type OpenDatabase, openDatabase } from './database/database.ts';
import { loadAuthorities } from './issuance/authority.ts';
import { authoritySecret } from './issuance/authority-secret.ts';
import { builtInConnector } from './issuance/built-in-connector.ts';
import { foundAuthorities } from './issuance/found-authorities.ts';
import { makeIssuance } from './issuance/issuance.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { MailTransport } from './mail/transport.ts';
import type { Platform } from './platform.ts';
import type { Portal } from './portal.ts';
import type { Settings } from './settings.ts';
import { makePasswords } from './signin/passwords.ts';

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
} & Pick<DatabaseOptions, 'log' | 'onFatal'>): Promise<Portal> {
  const database =
    given ??
    (await openDatabase({ url: settings.databaseUrl, directory: settings.dataDirectory, log, onFatal }));
  try {
    const db = database.tables;
    const { crypto } = platform;
    beforeFounding?.((await findOffice(db)) === undefined);
    const office = await foundOffice({ db, platform, name: settings.officeName });
    const secret = authoritySecret({
      passphrase: settings.authorityPassphrase,
      directory: settings.dataDirectory,
      platform,
    });
    const { origin, officeCountry: country } = settings;
    await foundAuthorities({ db, platform, secret, office: { ...office, country }, origin });
    const authorities = await loadAuthorities(db, { crypto, secret });
    const connector = builtInConnector({ crypto, authorities, origin });
    return {
      settings,
      platform,
      database,
      officeId: office.accountId,
      issuance: makeIssuance({ platform, database, authorities, connector, secret }),
      passwords: makePasswords(platform),
      mail,
      jobs,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
