import type { personalDataCommands } from '../../../core/commands/personal-data.ts';
import type { personalDataReadings } from '../../../core/portal/readings/personal-data.ts';
import type { Samples } from './sample.ts';

export const personalDataSamples: Samples<typeof personalDataCommands, typeof personalDataReadings> = {
  commands: {
    'personalData.request@1': () => ({}),
    'personalData.requestByMail@1': ({ self }) => ({ mail: `${self.userId}@aube.example` }),
    'personalData.answerRequest@1': () => ({ requestId: crypto.randomUUID() }),
    'personalData.rectify@1': ({ self }) => ({ name: 'New Name', mail: `new-${self.userId}@aube.example` }),
    'personalData.setPurposes@1': () => ({ withdrawn: ['marketing'] }),
    'personalData.erase@1': () => ({ confirmed: true }),
    'personalData.keep@1': () => ({}),
    'personalData.carryOutErasure@1': ({ self }) => ({ userId: self.userId }),
    'accountRequest.forget@1': () => ({ requestId: crypto.randomUUID() }),
  },
  readings: {},
};
