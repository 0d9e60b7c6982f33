import * as v from 'valibot';
import { languages } from '../messages/message.ts';
import { compositionSchema } from '../orders/composition.ts';
import { controlNames, controlOutcomes, revocationReasons } from '../orders/order.ts';
import { productCodes } from '../policy/products.ts';
import { command } from './definition.ts';

const reference = v.pipe(v.string(), v.regex(/^\d{6,12}$/));
const note = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
const requester = [{ kind: 'user', anyOf: ['technical', 'commercial'] }] as const;

/** Bytes of a certification request, in characters of its PEM (assurance.md: at most 32 kB of DER). */
const requestPem = v.pipe(v.string(), v.maxLength(48_000));

export const orderCommands = {
  /** Orders a client certificate whose request the holder will make, and mails them the invitation (INV-1). */
  'order.place@1': command<{ readonly reference: string }>()({
    args: v.object({
      product: v.picklist(productCodes),
      composition: compositionSchema,
      /** Language of the invitation. */
      language: v.picklist(languages),
      instructions: v.optional(note(2000), ''),
      ownReference: v.optional(note(64), ''),
    }),
    permitted: requester,
    offline: false,
  }),
  'invitation.resend@1': command<Record<never, never>>()({
    args: v.object({ reference }),
    permitted: requester,
    offline: false,
  }),
  'invitation.cancel@1': command<Record<never, never>>()({
    args: v.object({ reference }),
    permitted: requester,
    offline: false,
  }),
  /** The holder looked at the invitation. */
  'invitation.open@1': command<Record<never, never>>()({
    args: v.object({}),
    permitted: [{ kind: 'holder' }],
    offline: true,
  }),
  /** The holder agrees with the composition and sends the request made on their device (INV-2). */
  'invitation.accept@1': command<{ readonly reference: string }>()({
    args: v.object({ request: requestPem }),
    permitted: [{ kind: 'holder' }],
    offline: true,
  }),
  /** An auditor records one control (OPS-1). */
  'order.control@1': command<Record<never, never>>()({
    args: v.object({
      reference,
      control: v.picklist(controlNames),
      outcome: v.picklist(controlOutcomes),
      comment: v.optional(note(2000), ''),
    }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  /** Issues the certificate and tells the holder. */
  'order.deliver@1': command<{ readonly serialNumber: string }>()({
    args: v.object({ reference }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  'order.refuse@1': command<Record<never, never>>()({
    args: v.object({ reference, reason: v.pipe(note(2000), v.nonEmpty()) }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  'certificate.revoke@1': command<Record<never, never>>()({
    args: v.object({
      reference,
      /** Lower-case hexadecimal. */
      serialNumber: v.pipe(v.string(), v.regex(/^[0-9a-f]{2,40}$/)),
      reason: v.picklist(revocationReasons),
    }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
} as const;
