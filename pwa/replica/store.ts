import type { RememberedInvitation } from './invitation.ts';
import type { OutboxEntry, Receipt } from './outbox-entry.ts';

/** What the replica needs of a place to keep things in. */
export interface ReplicaStore {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  readonly invitations: () => Promise<readonly RememberedInvitation[]>;
  readonly putInvitation: (invitation: RememberedInvitation) => Promise<void>;
  readonly removeInvitation: (invitationId: string) => Promise<void>;
  /** In the order of their making. */
  readonly entries: () => Promise<readonly OutboxEntry[]>;
  /**
   * Must write nothing and answer false when the same command of the same invitation already waits: two tabs may
   * ask at once.
   */
  readonly enqueue: (entry: OutboxEntry) => Promise<boolean>;
  /** Must remove the entry and keep its receipt, if any, in one step. */
  readonly settle: (entryId: string, receipt?: Receipt) => Promise<void>;
  readonly receipts: () => Promise<readonly Receipt[]>;
  readonly removeReceipt: (receiptId: string) => Promise<void>;
}

export const slotOf = (entry: OutboxEntry): string => `${entry.invitationId} ${entry.name}`;
