import type { FastifyRequest } from 'fastify';
import type { ReadingPath, Readings } from '#core/portal/readings/catalogue.ts';
import type { Portal } from '../portal.ts';
import type { Octets } from './octets.ts';
import type { Asker } from './who-asks.ts';

/** What a reading is asked with; that the asker may read is checked before. */
export interface Read {
  readonly portal: Portal;
  readonly asker: Asker;
  /** Values of the `:names` in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly request: FastifyRequest;
}

type ReadingHandler<Path extends ReadingPath> = (
  read: Read,
) => Promise<Octets<Readings[Path]> | Readings[Path]>;

/** The readings of one room: a missing one does not compile. */
export type ReadingHandlers<Catalogue> = {
  readonly [Path in ReadingPath & keyof Catalogue]: ReadingHandler<Path>;
};
