import type { alertCommands } from '../../../core/commands/alerts.ts';
import type { alertReadings } from '../../../core/portal/readings/alerts.ts';
import type { Samples } from './sample.ts';

const endpoint = 'https://push.example.net/device/1';

export const alertSamples: Samples<typeof alertCommands, typeof alertReadings> = {
  commands: {
    'alerts.markSeen@1': () => ({ upTo: 1 }),
    'me.setAlerts@1': () => ({ choices: { refused: ['mail'] } }),
    'push.subscribe@1': () => ({ endpoint, p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) }),
    'push.unsubscribe@1': () => ({ endpoint }),
    'order.tellState@1': () => ({ orderId: crypto.randomUUID() }),
  },
  readings: {},
};
