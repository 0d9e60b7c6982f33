import * as v from 'valibot';
import { purposes } from '../accounts/purposes.ts';
import { command } from './definition.ts';
import { id, line, mail, name } from './fields.ts';

type Nothing = Record<never, never>;
const themselves = [{ kind: 'dataSubject' }] as const;
const nothing = v.object({});

/** What people may do about the data that is held of them (PER-3). */
export const personalDataCommands = {
  /** Mails whoever is signed in the link to their personal data. */
  'personalData.request@1': command<Nothing>()({
    args: nothing,
    permitted: [{ kind: 'user' }, { kind: 'operator' }],
    whileDue: true,
    offline: false,
  }),
  /** The same for whoever cannot sign in; answers alike whether or not there is such a person. */
  'personalData.requestByMail@1': command<Nothing>()({
    args: v.object({ mail }),
    permitted: [{ kind: 'anonymous' }],
    offline: false,
    personal: ['mail'],
  }),
  /** Mails whoever asked, if there is such a person: the portal itself does, a moment later. */
  'personalData.answerRequest@1': command<Nothing>()({
    args: v.object({ requestId: id }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
  'personalData.rectify@1': command<Nothing>()({
    args: v.object({
      name,
      position: v.optional(line(), ''),
      mail,
      phone: v.optional(line(40), ''),
      mobile: v.optional(line(40), ''),
    }),
    permitted: themselves,
    offline: false,
    personal: ['name', 'position', 'mail', 'phone', 'mobile'],
  }),
  /** Says for what one's data may not be used; for the rest it may. */
  'personalData.setPurposes@1': command<Nothing>()({
    args: v.object({ withdrawn: v.array(v.picklist(purposes)) }),
    permitted: themselves,
    offline: false,
  }),
  /** Asks for the erasure, which is done once nothing has to be kept any more. */
  'personalData.erase@1': command<Nothing>()({
    args: v.object({ confirmed: v.literal(true) }),
    permitted: themselves,
    offline: false,
  }),
  /** Takes that back, as long as it is not done. */
  'personalData.keep@1': command<Nothing>()({ args: nothing, permitted: themselves, offline: false }),
  /** Erases whoever asked for it: the portal itself does, when the time has come. */
  'personalData.carryOutErasure@1': command<Nothing>()({
    args: v.object({ userId: id }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
  /** Erases what people told about themselves who asked for an account and did not get it, a year after. */
  'accountRequest.forget@1': command<Nothing>()({
    args: v.object({ requestId: id }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
} as const;
