import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { AccessRule } from '../accounts/permission.ts';

/** One change that somebody may ask for. The catalogue of these is the portal's whole writing interface. */
export interface CommandDefinition<Schema extends GenericSchema = GenericSchema, Result = unknown>
  extends AccessRule {
  /** Shape of the arguments; what it puts out is what handlers get. */
  readonly args: Schema;
  /** Whether it may wait in the outbox of a device without network. */
  readonly offline: boolean;
  /** Argument fields that the journal must not keep (passwords, one-time links). */
  readonly secret: readonly string[];
  /** Those of them that people choose: a digest would give them away, so they do not tell one command from another. */
  readonly guessable: readonly string[];
  /** Argument fields that tell about a person: the journal, from which nothing is erased, keeps none of them (PER-3). */
  readonly personal: readonly string[];
  /** Fields of the result that are told once: the stored outcome has none of them. */
  readonly toldOnce: readonly string[];
  /** Whether asking again does it again, harmlessly: no outcome is kept of what begins or ends a session. */
  readonly repeats: boolean;
  /** Never set: carries the result's type. */
  readonly result?: Result;
}

const usual = { secret: [], guessable: [], personal: [], toldOnce: [], repeats: false } as const;

/** Declares a command; `Result` is what its handler answers with. */
export function command<Result>() {
  return <Schema extends GenericSchema>(
    definition: Omit<CommandDefinition<Schema, Result>, keyof typeof usual | 'result'> &
      Partial<Pick<CommandDefinition, keyof typeof usual>>,
  ): CommandDefinition<Schema, Result> => ({ ...usual, ...definition });
}

export type ArgumentsInput<Definition> =
  Definition extends CommandDefinition<infer Schema, unknown> ? InferInput<Schema> : never;
export type Arguments<Definition> =
  Definition extends CommandDefinition<infer Schema, unknown> ? InferOutput<Schema> : never;
export type ResultOf<Definition> =
  Definition extends CommandDefinition<GenericSchema, infer Result> ? Result : never;
