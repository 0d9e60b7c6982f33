import type { draftCommands } from '../../../core/commands/drafts.ts';
import type { syncReadings } from '../../../core/portal/readings/sync.ts';
import type { Samples } from './sample.ts';

const draft = () => ({ draftId: crypto.randomUUID() });
const view = () => ({ viewId: crypto.randomUUID() });

export const draftSamples: Samples<typeof draftCommands, typeof syncReadings> = {
  commands: {
    'draft.save@1': () => ({ ...draft(), content: { givenName: 'Ada' } }),
    'draft.remove@1': draft,
    'view.save@1': () => ({ ...view(), name: 'Ending soon', query: 'state=valid&sort=notAfter' }),
    'view.remove@1': view,
  },
  readings: {},
};
