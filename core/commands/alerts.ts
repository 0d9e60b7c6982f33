import * as v from 'valibot';
import { alertChoicesSchema } from '../alerts/alert-channels.ts';
import { command } from './definition.ts';
import { id } from './fields.ts';

type Nothing = Record<never, never>;

const everybody = [{ kind: 'user' }, { kind: 'operator' }] as const;

/** An address that a browser's maker gave: whether it may be written to is looked at where it is. */
const endpoint = v.pipe(v.string(), v.maxLength(1024), v.url());
/** A point of P-256, uncompressed, and 128 bits, in base64url (RFC 8291 §3.1, §3.2). */
const p256dh = v.pipe(v.string(), v.regex(/^B[\w-]{86}$/));
const auth = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));

/** Alerts of state changes, and by which ways they come (STA-2). */
export const alertCommands = {
  /** The person looked at their alerts up to this number. */
  'alerts.markSeen@1': command<Nothing>()({
    args: v.object({ upTo: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    permitted: everybody,
    extension: true,
    offline: true,
  }),
  /** Of what this person is told and how; null goes back to the usual. */
  'me.setAlerts@1': command<Nothing>()({
    args: v.object({ choices: v.nullable(alertChoicesSchema) }),
    permitted: everybody,
    offline: false,
  }),
  /** This device is woken when there are alerts (RFC 8030). */
  'push.subscribe@1': command<Nothing>()({
    args: v.object({ endpoint, p256dh, auth }),
    permitted: everybody,
    offline: false,
    secret: ['endpoint', 'p256dh', 'auth'],
  }),
  'push.unsubscribe@1': command<Nothing>()({
    args: v.object({ endpoint }),
    permitted: everybody,
    offline: false,
    secret: ['endpoint'],
  }),
  /** Tells those who follow an order of the state that time alone brought: the portal itself does. */
  'order.tellState@1': command<Nothing>()({
    args: v.object({ orderId: id }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
} as const;
