import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { chosenColumns, type ListColumn } from '#core/orders/list-columns.ts';
import type { ListColumnsView } from '#core/portal/administration-views.ts';
import { type Action, createAction } from '../../shell/action.ts';
import type { Environment } from '../../shell/environment.ts';

export interface ColumnChoiceModel {
  readonly chosen: ReadonlySignal<readonly ListColumn[]>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly toggle: (column: ListColumn, shown: boolean) => void;
  readonly keep: Action<[readonly ListColumn[] | null]>;
}

export function createColumnChoice(
  { portal, newId }: Environment,
  view: ListColumnsView,
  onKept: () => Promise<void>,
): ColumnChoiceModel {
  const chosen = signal<readonly ListColumn[]>(view.chosen);
  return {
    chosen,
    isChanged: computed(() => chosen.value.join() !== view.chosen.join()),
    toggle: (column, shown) => {
      const others = chosen.value.filter((one) => one !== column);
      chosen.value = chosenColumns(shown ? [...others, column] : others);
    },
    keep: createAction(async (id, columns: readonly ListColumn[] | null) => {
      await portal.run('me.setListColumns@1', { columns: columns && [...columns] }, { id });
      await onKept();
    }, newId),
  };
}
