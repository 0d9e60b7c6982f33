import type { VNode } from 'preact';
import { type AlertChannel, alertChannels } from '#core/alerts/alert-channels.ts';
import { type AlertKind, alertKinds } from '#core/alerts/alert-kinds.ts';
import { alertName } from '#core/alerts/alert-words.ts';
import { AlertBadge } from '../../alerts/alert-badge.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { toast } from '../../look/toasts.tsx';
import { words } from '../../shell/words.ts';
import type { AlertChoiceModel } from './model.ts';
import './alert-settings.css';

interface AlertChoiceProps {
  readonly model: AlertChoiceModel;
  readonly isUsual: boolean;
}

export function AlertChoice({ model, isUsual }: AlertChoiceProps): VNode {
  const { common, alerts } = words.value;
  const { keep, chosen, isChanged } = model;
  const onKeep = async (wanted: typeof chosen.value | null) => {
    if (await keep.run(wanted)) toast({ text: alerts.choice.saved });
  };
  const columns: readonly Column<AlertKind>[] = [
    {
      key: 'kind',
      title: alerts.choice.kind,
      heading: true,
      cell: (kind) => <AlertBadge kind={kind} />,
    },
    ...alertChannels.map((channel) => ({
      key: channel,
      title: alerts.choice.channels[channel],
      cell: (kind: AlertKind) => <Tick model={model} kind={kind} channel={channel} />,
    })),
  ];
  return (
    <form
      class="form alert-choice"
      onSubmit={(event) => {
        event.preventDefault();
        void onKeep(chosen.value);
      }}
    >
      <DataTable
        caption={alerts.choice.caption}
        columns={columns}
        rows={alertKinds}
        rowKey={(kind) => kind}
      />
      <RefusalNotice refusal={keep.refusal.value} />
      <div class="form-actions">
        <Button kind="main" type="submit" busy={keep.busy.value} disabled={!isChanged.value}>
          {common.actions.save}
        </Button>
        {!isUsual && <Button onClick={() => onKeep(null)}>{alerts.choice.reset}</Button>}
        <ButtonLink kind="quiet" href="/alerts">
          {alerts.title}
        </ButtonLink>
      </div>
    </form>
  );
}

interface TickProps {
  readonly model: AlertChoiceModel;
  readonly kind: AlertKind;
  readonly channel: AlertChannel;
}

function Tick({ model, kind, channel }: TickProps): VNode {
  const { choice } = words.value.alerts;
  return (
    <label class="alert-tick">
      <input
        type="checkbox"
        aria-label={choice.tick(alertName(kind, words.value), choice.channels[channel])}
        checked={model.chosen.value[kind].includes(channel)}
        onChange={(event) => model.toggle(kind, channel, event.currentTarget.checked)}
      />
    </label>
  );
}
