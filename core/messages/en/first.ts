import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { firstErrors as errors } from './errors/first.ts';
import { invitation } from './invitation.ts';
import { keybot } from './keybot.ts';
import { orders } from './orders.ts';
import { shell } from './shell.ts';

/** What the first screen of an invitation may say: it is loaded before anything is seen, so it stays small. */
export const firstMessages = { common, delivery, errors, invitation, keybot, orders, shell };
