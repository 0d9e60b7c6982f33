import { accountCommands } from './accounts.ts';
import type { Arguments, ArgumentsInput, ResultOf } from './definition.ts';
import { orderCommands } from './orders.ts';

/** Every change that the portal knows, by name and version. Nothing is written except through these. */
export const commandCatalogue = { ...accountCommands, ...orderCommands } as const;

export type CommandName = keyof typeof commandCatalogue;
export type CommandArguments<Name extends CommandName> = Arguments<(typeof commandCatalogue)[Name]>;
export type CommandInput<Name extends CommandName> = ArgumentsInput<(typeof commandCatalogue)[Name]>;
export type CommandResult<Name extends CommandName> = ResultOf<(typeof commandCatalogue)[Name]>;

export function isCommandName(text: string): text is CommandName {
  return Object.hasOwn(commandCatalogue, text);
}
