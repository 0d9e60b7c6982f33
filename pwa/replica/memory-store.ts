import type { RememberedInvitation } from './invitation.ts';
import type { OutboxEntry, Receipt } from './outbox-entry.ts';
import { type ReplicaStore, slotOf } from './store.ts';

/** For browsers that refuse to store anything: lasts as long as the page. */
export function memoryStore(): ReplicaStore {
  const invitations = new Map<string, RememberedInvitation>();
  const entries = new Map<string, OutboxEntry>();
  const receipts = new Map<string, Receipt>();
  return {
    durable: false,
    invitations: async () => [...invitations.values()],
    putInvitation: async (invitation) => {
      invitations.set(invitation.id, invitation);
    },
    removeInvitation: async (invitationId) => {
      invitations.delete(invitationId);
    },
    entries: async () => [...entries.values()],
    enqueue: async (entry) => {
      if (entries.has(slotOf(entry))) return false;
      entries.set(slotOf(entry), entry);
      return true;
    },
    settle: async (entryId, receipt) => {
      for (const [slot, entry] of entries) if (entry.id === entryId) entries.delete(slot);
      if (receipt) receipts.set(receipt.id, receipt);
    },
    receipts: async () => [...receipts.values()],
    removeReceipt: async (receiptId) => {
      receipts.delete(receiptId);
    },
  };
}
