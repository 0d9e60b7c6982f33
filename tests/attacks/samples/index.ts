import type { CommandName } from '../../../core/commands/catalogue.ts';
import type { ReadingPath } from '../../../core/portal/readings/catalogue.ts';
import { accountOpeningSamples } from './account-opening.ts';
import { administrationSamples } from './administration.ts';
import { alertSamples } from './alerts.ts';
import { draftSamples } from './drafts.ts';
import { extensionAccessSamples } from './extension-access.ts';
import { officeSamples } from './office.ts';
import { orderSamples } from './orders.ts';
import { passkeySamples } from './passkeys.ts';
import { personalDataSamples } from './personal-data.ts';
import type { CommandSample, ReadingSample } from './sample.ts';
import { signInCertificateSamples } from './sign-in-certificates.ts';
import { signinSamples } from './signin.ts';
import { userSamples } from './users.ts';

const rooms = [
  accountOpeningSamples,
  administrationSamples,
  draftSamples,
  alertSamples,
  extensionAccessSamples,
  officeSamples,
  orderSamples,
  passkeySamples,
  personalDataSamples,
  signInCertificateSamples,
  signinSamples,
  userSamples,
];

/** By name; a new command or reading needs one in the file of its room. */
export const commandSamples = Object.assign({}, ...rooms.map(({ commands }) => commands)) as Readonly<
  Partial<Record<CommandName, CommandSample<CommandName>>>
>;
export const readingSamples = Object.assign({}, ...rooms.map(({ readings }) => readings)) as Readonly<
  Partial<Record<ReadingPath, ReadingSample>>
>;
