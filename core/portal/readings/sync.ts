import type { PullAnswer } from '../../sync/protocol.ts';
import { reading } from './definition.ts';

/** What opens what a device keeps of the account; nobody but its person is told. */
export interface ReplicaSecret {
  /** 256 bits in base64url. */
  readonly secret: string;
}

export const syncReadings = {
  /** What changed since a device's cursors (core/sync/protocol.ts). */
  '/api/sync': reading<PullAnswer>({ permitted: [{ kind: 'user' }] }),
  '/api/sync/secret': reading<ReplicaSecret>({ permitted: [{ kind: 'user' }] }),
} as const;
