import type { OpenDatabase } from './database/database.ts';
import type { PortalEvents } from './events/portal-events.ts';
import type { Issuance } from './issuance/issuance.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { MailTransport } from './mail/transport.ts';
import type { Platform } from './platform.ts';
import type { Push } from './push/push.ts';
import type { Settings } from './settings.ts';
import type { CertificateAccess } from './sign-in-certificates/certificate-access.ts';
import type { Passwords } from './signin/passwords.ts';
import type { Sealer } from './signin/sealer.ts';
import type { SessionCache } from './signin/session-cache.ts';

/** All that commands, readings and jobs work with; assembled in open-portal.ts. */
export interface Portal {
  readonly settings: Settings;
  readonly platform: Platform;
  readonly database: OpenDatabase;
  /** The account of the reseller who runs the portal; its users are operators. */
  readonly officeId: string;
  /** The account that holds the orders of customers without one. */
  readonly publicSpaceId: string;
  readonly issuance: Issuance;
  readonly passwords: Passwords;
  readonly certificateAccess: CertificateAccess;
  readonly sealer: Sealer;
  readonly sessions: SessionCache;
  readonly events: PortalEvents;
  readonly push: Push;
  readonly mail: MailTransport;
  readonly jobs: Jobs;
  /** Writes to the log what nobody foresaw. @returns the number that it has there, to be told to who asked */
  readonly noteFault: (error: unknown) => string;
}
