import type { Effect } from './effect.ts';

export const saveDraft: Effect<'draft.save@1'> = ({ drafts }, { draftId, content }, { now }) => {
  drafts.set(draftId, { draftId, content, savedAt: now.getTime() });
};

export const removeDraft: Effect<'draft.remove@1'> = ({ drafts }, { draftId }) => {
  drafts.set(draftId, null);
};

export const saveView: Effect<'view.save@1'> = ({ views }, view) => {
  views.set(view.viewId, view);
};

export const removeView: Effect<'view.remove@1'> = ({ views }, { viewId }) => {
  views.set(viewId, null);
};

export const setListColumns: Effect<'me.setListColumns@1'> = (state, { columns }) => {
  state.listColumns = columns;
};
