import * as v from 'valibot';
import { approvers } from '../accounts/approvers.ts';
import { customSlots, customValue, customValuesSchema } from '../accounts/custom-fields.ts';
import { keeper } from '../accounts/keepers.ts';
import { requester } from '../accounts/requesters.ts';
import { reminderDays } from '../accounts/retention.ts';
import { languages } from '../messages/message.ts';
import { compositionSchema } from '../orders/composition.ts';
import { allDocumentTypes } from '../orders/documents.ts';
import { controlNames, controlOutcomes, revocationReasons } from '../orders/order.ts';
import { largestDocument } from '../policy/file-sizes.ts';
import { productCodes } from '../policy/products.ts';
import { command } from './definition.ts';
import { day, id, line, note, reference } from './fields.ts';

const invitations = [requester, { kind: 'apiUser', scope: 'invitations.manage' }] as const;

/** Lower-case hexadecimal. */
const serialNumber = v.pipe(v.string(), v.regex(/^[0-9a-f]{2,40}$/));

/** Bytes of a certification request, in characters of its PEM (assurance.md: at most 32 kB of DER). */
const requestPem = v.pipe(v.string(), v.maxLength(48_000));

/** Why somebody says no. */
const reason = v.pipe(note(2000), v.nonEmpty());

/** What every order asks for. */
const asked = {
  product: v.picklist(productCodes),
  composition: compositionSchema,
  /** Language of the invitation. */
  language: v.picklist(languages),
  instructions: v.optional(note(2000), ''),
  ownReference: v.optional(note(64), ''),
};

export const orderCommands = {
  /**
   * Orders a client certificate whose request the holder will make, and mails them the invitation (INV-1), once the order
   * is approved where the account works that way (APP-1).
   */
  'order.place@1': command<{ readonly reference: string; readonly awaitsApproval: boolean }>()({
    args: v.object({
      ...asked,
      /** Contacts of the account (CON-1). */
      administrativeContactId: v.optional(id),
      technicalContactId: v.optional(id),
      customValues: v.optional(customValuesSchema, {}),
    }),
    permitted: [requester, { kind: 'apiUser', scope: 'orders.place' }],
    offline: true,
    personal: ['composition', 'instructions', 'customValues'],
  }),
  /** The same for a customer without an account: the order stands in the public space until there is one (ACC-4). */
  'order.placePublic@1': command<{ readonly reference: string }>()({
    args: v.object(asked),
    permitted: [{ kind: 'operator' }],
    offline: false,
    personal: ['composition', 'instructions'],
  }),
  /** Lets an order through that waits for it: the holder is invited (APP-2). */
  'order.approve@1': command<Record<never, never>>()({
    args: v.object({ reference }),
    permitted: approvers,
    extension: true,
    offline: true,
  }),
  /** Ends an order that waits for approval; the requester is told why. */
  'order.refuseApproval@1': command<Record<never, never>>()({
    args: v.object({ reference, reason }),
    permitted: approvers,
    extension: true,
    offline: true,
  }),
  /** What the order says in one of the account's own fields; empty takes it away. */
  'order.setCustomValue@1': command<Record<never, never>>()({
    args: v.object({ reference, slot: v.picklist(customSlots), value: customValue }),
    permitted: [keeper],
    offline: true,
    personal: ['value'],
  }),
  /** What the account and its auditors tell each other about the order (STA-1). */
  'order.comment@1': command<Record<never, never>>()({
    args: v.object({ reference, text: v.pipe(note(2000), v.nonEmpty()) }),
    permitted: [keeper, { kind: 'operator' }],
    offline: true,
    personal: ['text'],
  }),
  /** Whether the certificate is to have a successor: without, nobody is reminded of its end (REN-2). */
  'order.setRenewal@1': command<Record<never, never>>()({
    args: v.object({ reference, renew: v.boolean() }),
    permitted: [keeper],
    offline: true,
  }),
  /** The account accepts a certificate whose product asks for it (LST-1; T 6.4). */
  'certificate.accept@1': command<Record<never, never>>()({
    args: v.object({ reference, serialNumber }),
    permitted: [keeper],
    extension: true,
    offline: true,
  }),
  /** What the account notes on one certificate of the order; empty takes it away. */
  'certificate.setNote@1': command<Record<never, never>>()({
    args: v.object({ reference, serialNumber, note: note(500) }),
    permitted: [keeper],
    offline: true,
    personal: ['note'],
  }),
  /** A file for the audit of the order (DOC-1); what it is the portal sees by its beginning. */
  'document.attach@1': command<Record<never, never>>()({
    args: v.pipe(
      v.object({
        reference,
        type: v.picklist(allDocumentTypes),
        issuer: v.pipe(line(128), v.nonEmpty()),
        issuedOn: day,
        /** Empty where it does not end. */
        expiresOn: v.optional(v.union([v.literal(''), day]), ''),
        fileName: v.pipe(line(128), v.nonEmpty()),
        /** Base64. */
        content: v.pipe(v.string(), v.nonEmpty(), v.maxLength(Math.ceil(largestDocument / 3) * 4)),
      }),
      v.forward(
        v.check(({ issuedOn, expiresOn }) => expiresOn === '' || expiresOn > issuedOn),
        ['expiresOn'],
      ),
    ),
    permitted: [keeper],
    offline: true,
    personal: ['issuer', 'fileName', 'content'],
  }),
  'invitation.resend@1': command<Record<never, never>>()({
    args: v.object({ reference }),
    permitted: invitations,
    offline: true,
  }),
  'invitation.cancel@1': command<Record<never, never>>()({
    args: v.object({ reference }),
    permitted: invitations,
    offline: true,
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
    args: v.object({ reference, reason }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  'certificate.revoke@1': command<Record<never, never>>()({
    args: v.object({
      reference,
      serialNumber,
      reason: v.picklist(revocationReasons),
    }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  /** Alerts of a certificate that nobody has accepted yet: the portal itself does. */
  'certificate.remindToAccept@1': command<Record<never, never>>()({
    args: v.object({ certificateId: id }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
  /** Revokes a certificate that nobody accepted in time (T 6.4): the portal itself does. */
  'certificate.revokeUnaccepted@1': command<Record<never, never>>()({
    args: v.object({ reference, serialNumber }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
  /** Tells the requester that a certificate ends in so many days: the portal itself does. */
  'certificate.remind@1': command<Record<never, never>>()({
    args: v.object({ certificateId: id, days: v.picklist(reminderDays) }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
} as const;
