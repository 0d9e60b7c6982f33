import * as v from 'valibot';
import { accountRequestSchema } from '../accounts/account-request.ts';
import { plans } from '../accounts/rights.ts';
import { command } from './definition.ts';
import { id, language, login, mail, name, note } from './fields.ts';

const operators = [{ kind: 'operator' }] as const;
/** ISO 8601, a day that the calendar has. */
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8))),
);

/** Requests for an account, and what the operator makes of them (ACC-1 to ACC-5). */
export const accountOpeningCommands = {
  /** Opens a customer's account and mails its superUser the one-time link that sets the password (ACC-3). */
  'account.open@1': command<{ readonly accountId: string; readonly userId: string }>()({
    args: v.object({
      name,
      plan: v.picklist(plans),
      superUser: v.object({ name, login, mail, language }),
    }),
    permitted: operators,
    offline: false,
    personal: ['superUser'],
  }),
  /** Asks for an account (ACC-1); the form may wait on a device without network, its sending may not. */
  'accountRequest.send@1': command<{ readonly number: number }>()({
    args: accountRequestSchema,
    permitted: [{ kind: 'anonymous' }],
    offline: false,
    personal: ['organisation', 'administrative', 'technical'],
  }),
  /** Opens the account that was asked for; its superUser is the administrative contact (ACC-3). */
  'accountRequest.validate@1': command<{ readonly accountId: string; readonly userId: string }>()({
    args: v.object({
      requestId: id,
      /** Of the superUser. */
      login,
      /** What holds at first, whatever was asked for. */
      plan: v.picklist(plans),
    }),
    permitted: operators,
    offline: false,
    personal: ['login'],
  }),
  'accountRequest.refuse@1': command<Record<never, never>>()({
    args: v.object({ requestId: id, reason: v.pipe(note(2000), v.nonEmpty()) }),
    permitted: operators,
    offline: false,
    // It is written to a person, and may well name them.
    personal: ['reason'],
  }),
  /** Another plan, from a day on (ACC-5). */
  'account.changePlan@1': command<Record<never, never>>()({
    args: v.object({ accountId: id, plan: v.picklist(plans), from: day }),
    permitted: operators,
    offline: false,
  }),
  'account.cancelPlanChange@1': command<Record<never, never>>()({
    args: v.object({ accountId: id, from: day }),
    permitted: operators,
    offline: false,
  }),
  /** The day has come: the portal itself does it. */
  'account.applyPlanChange@1': command<Record<never, never>>()({
    args: v.object({ accountId: id, from: day }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
} as const;
