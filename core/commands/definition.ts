import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { Permission } from '../accounts/actor.ts';

/** One change that somebody may ask for. The catalogue of these is the portal's whole writing interface. */
export interface CommandDefinition<Schema extends GenericSchema = GenericSchema, Result = unknown> {
  /** Shape of the arguments; what it puts out is what handlers get. */
  readonly args: Schema;
  /** Any one of these lets the actor through. */
  readonly permitted: readonly Permission[];
  /** Whether it may wait in the outbox of a device without network. */
  readonly offline: boolean;
  /** Argument fields that the journal must not keep (passwords, one-time links). */
  readonly secret: readonly string[];
  /** Those of them that people choose: a digest would give them away, so they do not tell one command from another. */
  readonly guessable: readonly string[];
  /** Never set: carries the result's type. */
  readonly result?: Result;
}

/** Declares a command; `Result` is what its handler answers with. */
export function command<Result>() {
  return <Schema extends GenericSchema>(
    definition: Omit<CommandDefinition<Schema, Result>, 'guessable' | 'result' | 'secret'> & {
      readonly secret?: readonly string[];
      readonly guessable?: readonly string[];
    },
  ): CommandDefinition<Schema, Result> => ({ secret: [], guessable: [], ...definition });
}

export type ArgumentsInput<Definition> =
  Definition extends CommandDefinition<infer Schema, unknown> ? InferInput<Schema> : never;
export type Arguments<Definition> =
  Definition extends CommandDefinition<infer Schema, unknown> ? InferOutput<Schema> : never;
export type ResultOf<Definition> =
  Definition extends CommandDefinition<GenericSchema, infer Result> ? Result : never;
