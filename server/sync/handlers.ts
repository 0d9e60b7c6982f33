import type { draftCommands } from '#core/commands/drafts.ts';
import type { Handlers } from '../commands/handler.ts';
import { removeDraft, saveDraft } from './save-draft.ts';
import { removeView, saveView } from './save-view.ts';

export const draftHandlers: Handlers<typeof draftCommands> = {
  'draft.save@1': saveDraft,
  'draft.remove@1': removeDraft,
  'view.save@1': saveView,
  'view.remove@1': removeView,
};
