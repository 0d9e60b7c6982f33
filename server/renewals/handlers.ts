import type { renewalCommands } from '#core/commands/renewals.ts';
import type { Handlers } from '../commands/handler.ts';
import { noteFailure } from './note-failure.ts';
import { renewOrder } from './renew-order.ts';
import { setAutomaticRenewal } from './set-automatic-renewal.ts';

export const renewalHandlers: Handlers<typeof renewalCommands> = {
  'order.renew@1': renewOrder,
  'order.setAutomaticRenewal@1': setAutomaticRenewal,
  'renewal.noteFailure@1': noteFailure,
};
