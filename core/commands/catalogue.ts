import { accountOpeningCommands } from './account-opening.ts';
import { administrationCommands } from './administration.ts';
import { alertCommands } from './alerts.ts';
import type { Arguments, ArgumentsInput, ResultOf } from './definition.ts';
import { draftCommands } from './drafts.ts';
import { extensionAccessCommands } from './extension-access.ts';
import { orderCommands } from './orders.ts';
import { passkeyCommands } from './passkeys.ts';
import { personalDataCommands } from './personal-data.ts';
import { renewalCommands } from './renewals.ts';
import { signInCertificateCommands } from './sign-in-certificates.ts';
import { signinCommands } from './signin.ts';
import { userCommands } from './users.ts';

/** Every change that the portal knows, by name and version. Nothing is written except through these. */
export const commandCatalogue = {
  ...accountOpeningCommands,
  ...administrationCommands,
  ...draftCommands,
  ...alertCommands,
  ...extensionAccessCommands,
  ...orderCommands,
  ...passkeyCommands,
  ...personalDataCommands,
  ...renewalCommands,
  ...signInCertificateCommands,
  ...signinCommands,
  ...userCommands,
} as const;

export type CommandName = keyof typeof commandCatalogue;
export type CommandArguments<Name extends CommandName> = Arguments<(typeof commandCatalogue)[Name]>;
export type CommandInput<Name extends CommandName> = ArgumentsInput<(typeof commandCatalogue)[Name]>;
export type CommandResult<Name extends CommandName> = ResultOf<(typeof commandCatalogue)[Name]>;

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(commandCatalogue, text);
}
