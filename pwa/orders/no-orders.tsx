import { FileText, SearchX } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { words } from '../shell/words.ts';
import { addressOfList, everything, isFiltered, type ListQuery } from './list-query.ts';

interface NoOrdersProps {
  readonly path: string;
  readonly asked: ListQuery;
  readonly whenNone: ComponentChildren;
}

/** There is no order at all, or none that was asked for. */
export function NoOrders({ path, asked, whenNone }: NoOrdersProps): VNode {
  const { list } = words.value.ordering;
  if (!isFiltered(asked)) {
    return (
      <EmptyState icon={FileText} title={list.none} actions={whenNone}>
        {whenNone && list.noneText}
      </EmptyState>
    );
  }
  const clear = (
    <ButtonLink href={addressOfList(path, everything)}>{words.value.common.clearFilter}</ButtonLink>
  );
  return (
    <EmptyState icon={SearchX} title={list.noneFound} actions={clear}>
      {list.noneFoundText}
    </EmptyState>
  );
}
