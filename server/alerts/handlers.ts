import type { alertCommands } from '#core/commands/alerts.ts';
import type { Handlers } from '../commands/handler.ts';
import { subscribeToPush, unsubscribeFromPush } from '../push/subscribe.ts';
import { markSeen } from './mark-seen.ts';
import { setAlerts } from './set-alerts.ts';
import { tellState } from './tell-states.ts';

export const alertHandlers: Handlers<typeof alertCommands> = {
  'alerts.markSeen@1': markSeen,
  'me.setAlerts@1': setAlerts,
  'push.subscribe@1': subscribeToPush,
  'push.unsubscribe@1': unsubscribeFromPush,
  'order.tellState@1': tellState,
};
