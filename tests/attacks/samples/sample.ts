import type { CommandInput, CommandName } from '../../../core/commands/catalogue.ts';
import type { ErrorCode } from '../../../core/errors/catalogue.ts';
import type { ReadingPath } from '../../../core/portal/readings/catalogue.ts';
import type { Asker } from '../open-asker.ts';
import type { World } from '../world.ts';

/** For whom a sample is made: the account that it is about, and who asks. */
export interface Setting extends Pick<Asker, 'reference' | 'self'> {
  readonly world: World;
}

type Make<Value> = (setting: Setting) => Promise<Value> | Value;

/**
 * Arguments with which a command may be asked. Whatever is named by an id belongs to the account of `world`, and what is
 * somebody's own to `self`: so the same sample, made for another account, gives the ids that nobody may use here.
 */
export type CommandSample<Name extends CommandName> =
  | Make<CommandInput<Name>>
  | {
      readonly args: Make<CommandInput<Name>>;
      /** How it ends for whom it is for, where a test cannot have what it takes to be done. */
      readonly ends: ErrorCode;
    };

/** What stands in the path for its `:names`, and behind it. */
export type ReadingSample = Make<Readonly<Record<string, string>>>;

/** Samples of one room. A command or a reading without one fails tests/attacks/access-table.test.ts. */
export interface Samples<Commands, Readings> {
  readonly commands: { readonly [Name in CommandName & keyof Commands]?: CommandSample<Name> };
  /** Of those whose path has `:names`. */
  readonly readings: { readonly [Path in ReadingPath & keyof Readings]?: ReadingSample };
}
