import type { OpenDatabase } from './database/database.ts';
import type { Issuance } from './issuance/issuance.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { MailTransport } from './mail/transport.ts';
import type { Platform } from './platform.ts';
import type { Settings } from './settings.ts';
import type { Passwords } from './signin/passwords.ts';

/** All that commands, readings and jobs work with; assembled in open-portal.ts. */
export interface Portal {
  readonly settings: Settings;
  readonly platform: Platform;
  readonly database: OpenDatabase;
  /** The account of the reseller who runs the portal; its users are operators. */
  readonly officeId: string;
  readonly issuance: Issuance;
  readonly passwords: Passwords;
  readonly mail: MailTransport;
  readonly jobs: Jobs;
}
