import { accountOpeningReadings } from './account-opening.ts';
import { administrationReadings } from './administration.ts';
import { alertReadings } from './alerts.ts';
import type { ReadingDefinition } from './definition.ts';
import { extensionAccessReadings } from './extension-access.ts';
import { journalReadings } from './journal.ts';
import { officeReadings } from './office.ts';
import { orderReadings } from './orders.ts';
import { passkeyReadings } from './passkeys.ts';
import { personalDataReadings } from './personal-data.ts';
import { signInCertificateReadings } from './sign-in-certificates.ts';
import { signinReadings } from './signin.ts';
import { siteReadings } from './sites.ts';
import { syncReadings } from './sync.ts';
import { userReadings } from './users.ts';

/** Where things are read: `GET` answers with the view. Every path is below the portal's origin. */
export const readingCatalogue = {
  ...accountOpeningReadings,
  ...administrationReadings,
  ...alertReadings,
  ...extensionAccessReadings,
  ...journalReadings,
  ...officeReadings,
  ...orderReadings,
  ...passkeyReadings,
  ...personalDataReadings,
  ...signInCertificateReadings,
  ...signinReadings,
  ...siteReadings,
  ...syncReadings,
  ...userReadings,
} as const;

type Catalogue = typeof readingCatalogue;
export type ReadingPath = keyof Catalogue;
/** The view of each path. */
export type Readings = {
  readonly [Path in ReadingPath]: Catalogue[Path] extends ReadingDefinition<infer View> ? View : never;
};
