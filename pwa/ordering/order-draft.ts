import type { CommandInput } from '#core/commands/catalogue.ts';
import { device } from '../device/device.ts';
import type { Environment } from '../shell/environment.ts';
import { createKeptDraft, type KeptDraft } from './kept-draft.ts';
import type { OrderValues } from './model.ts';

export type OrderDraft = KeptDraft<OrderValues>;

/** The draft of an order of one's account. Of several savings that wait on the device, the last is sent. */
export function createOrderDraft(
  { portal, newId }: Pick<Environment, 'newId' | 'portal'>,
  { initial, storage }: { readonly initial: OrderValues; readonly storage: Storage },
): OrderDraft {
  return createKeptDraft({
    name: 'order',
    initial,
    storage,
    newId,
    save: async (draftId, content) => {
      const earlier = waitingSaves(draftId);
      await portal.run('draft.save@1', { draftId, content }, { id: newId() });
      // Only now, so that no moment is without one.
      for (const id of earlier) await device.value?.ask('withdraw', { id });
    },
    remove: async (draftId) => {
      await portal.run('draft.remove@1', { draftId }, { id: newId() });
    },
  });
}

/** Of this page or of one before it: ids of savings of the draft that were not sent yet. */
function waitingSaves(draftId: string): readonly string[] {
  const entries = device.value?.status.value.entries ?? [];
  return entries
    .filter(({ name, args, doneAt }) => {
      if (name !== 'draft.save@1' || doneAt !== undefined) return false;
      return (args as CommandInput<'draft.save@1'>).draftId === draftId;
    })
    .map(({ id }) => id);
}
