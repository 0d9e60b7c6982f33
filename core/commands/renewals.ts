import * as v from 'valibot';
import { requester } from '../accounts/requesters.ts';
import { command } from './definition.ts';
import { reference } from './fields.ts';

type Nothing = Record<never, never>;

/** Successors of certificates: ordered by hand, or by the portal itself (REN-1, AUR-1). */
export const renewalCommands = {
  /** Orders the same again: product, composition, contacts, own reference and fields; the holder is invited as to any order. */
  'order.renew@1': command<{ readonly reference: string; readonly awaitsApproval: boolean }>()({
    args: v.object({ reference }),
    permitted: [requester, { kind: 'apiUser', scope: 'orders.place' }],
    offline: true,
  }),
  /** Whether the portal orders the renewal by itself; it is the account's, whoever said so (AUR-1). */
  'order.setAutomaticRenewal@1': command<Nothing>()({
    args: v.object({ reference, on: v.boolean() }),
    permitted: [requester],
    offline: true,
  }),
  /** Notes that the portal could not order a renewal, and tells those who follow the order: the portal itself does. */
  'renewal.noteFailure@1': command<Nothing>()({
    args: v.object({
      reference,
      /** How often it had failed before: of two servers that note the same failure, one does. */
      failures: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      /** Of the refusal, or `server.unavailable` for a fault. */
      code: v.string(),
    }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
} as const;
