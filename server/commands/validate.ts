import * as v from 'valibot';
import { type CommandArguments, type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';

/** @throws Refusal `command.invalidArguments` with the paths of the wrong fields */
export function validate<Name extends CommandName>(name: Name, args: unknown): CommandArguments<Name> {
  const checked = v.safeParse(commandCatalogue[name].args as v.GenericSchema, args);
  if (checked.success) return checked.output as CommandArguments<Name>;
  const fields = checked.issues.map((issue) => v.getDotPath(issue) ?? 'args');
  throw new Refusal('command.invalidArguments', { fields: [...new Set(fields)] });
}
