import type { syncErrors } from '../../../errors/sync.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const syncErrorMessages: ErrorMessages<keyof typeof syncErrors> = {
  'sync.gap': () => ({
    what: 'A change that was made before this one on the same device has not reached the portal.',
    remedy: 'The device sends it again by itself; nothing is lost.',
  }),
  'sync.onlineOnly': () => ({
    what: 'This can only be done while connected to the portal.',
    remedy: 'Do it again on its page, with a connection.',
  }),
  'draft.tooMany': (detail) => ({
    what: `You already keep as many drafts as the portal holds: ${text(detail.most)}.`,
    remedy: 'Send or remove one, then save again.',
  }),
  'view.tooMany': (detail) => ({
    what: `You already keep as many views as the portal holds: ${text(detail.most)}.`,
    remedy: 'Remove one, then save again.',
  }),
};
