import type { VNode } from 'preact';
import { headingColumn, type ListColumn, listColumns, slotOf } from '#core/orders/list-columns.ts';
import type { ListColumnsView } from '#core/portal/administration-views.ts';
import { Button, ButtonLink } from '../../look/button.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { toast } from '../../look/toasts.tsx';
import { words } from '../../shell/words.ts';
import type { ColumnChoiceModel } from './model.ts';
import './list-columns.css';

interface ColumnChoiceProps {
  readonly model: ColumnChoiceModel;
  readonly view: ListColumnsView;
  readonly ordersPath: string;
  /** Whether the account may have fields of its own. */
  readonly ownFields: boolean;
}

export function ColumnChoice({ model, view, ordersPath, ownFields }: ColumnChoiceProps): VNode {
  const { common, administration } = words.value;
  const { columns } = administration;
  const { keep, chosen, isChanged } = model;
  const onKeep = async (wanted: readonly ListColumn[] | null) => {
    if (await keep.run(wanted)) toast({ text: columns.saved });
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void onKeep(chosen.value);
      }}
    >
      <Section title={columns.choice}>
        <ul class="column-list">
          {listColumns
            .filter((column) => slotOf(column) === undefined)
            .map((column) => (
              <ColumnTick
                key={column}
                model={model}
                column={column}
                title={columns.titles[column] ?? column}
                description={column === headingColumn ? columns.always : (columns.descriptions[column] ?? '')}
              />
            ))}
        </ul>
      </Section>
      {ownFields && (
        <Section title={columns.own}>
          {view.customFields.length === 0 && <p class="soft">{columns.ownNone}</p>}
          <ul class="column-list">
            {view.customFields.map(({ slot, label, description }) => (
              <ColumnTick
                key={slot}
                model={model}
                column={`custom.${slot}`}
                title={label}
                description={description || columns.filledBy}
              />
            ))}
          </ul>
        </Section>
      )}
      <RefusalNotice refusal={keep.refusal.value} />
      <div class="form-actions">
        <Button kind="main" type="submit" busy={keep.busy.value} disabled={!isChanged.value}>
          {common.actions.save}
        </Button>
        {!view.isUsual && <Button onClick={() => onKeep(null)}>{columns.reset}</Button>}
        <ButtonLink kind="quiet" href={ordersPath}>
          {columns.seeOrders}
        </ButtonLink>
      </div>
    </form>
  );
}

interface ColumnTickProps {
  readonly model: ColumnChoiceModel;
  readonly column: ListColumn;
  readonly title: string;
  readonly description: string;
}

function ColumnTick({ model, column, title, description }: ColumnTickProps): VNode {
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.chosen.value.includes(column)}
          disabled={column === headingColumn}
          onChange={(event) => model.toggle(column, event.currentTarget.checked)}
        />
        <span>
          <span class="choice-label">{title}</span>
          <span class="choice-detail">{description}</span>
        </span>
      </label>
    </li>
  );
}
