import type { firstMessages as english } from '../en/first.ts';
import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { firstErrors as errors } from './errors/first.ts';
import { invitation } from './invitation.ts';
import { keybot } from './keybot.ts';
import { orders } from './orders.ts';
import { shell } from './shell.ts';

export const firstMessages: typeof english = { common, delivery, errors, invitation, keybot, orders, shell };
