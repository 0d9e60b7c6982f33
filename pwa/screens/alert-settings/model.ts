import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type AlertChannel, alertChannels } from '#core/alerts/alert-channels.ts';
import { type AlertKind, alertKinds } from '#core/alerts/alert-kinds.ts';
import type { AlertSettingsView } from '#core/portal/alert-views.ts';
import { type Action, createAction } from '../../shell/action.ts';
import type { Environment } from '../../shell/environment.ts';

type Choices = AlertSettingsView['choices'];

export interface AlertChoiceModel {
  readonly chosen: ReadonlySignal<Choices>;
  readonly isChanged: ReadonlySignal<boolean>;
  readonly toggle: (kind: AlertKind, channel: AlertChannel, wanted: boolean) => void;
  readonly keep: Action<[Choices | null]>;
}

export function createAlertChoice(
  { portal, newId }: Pick<Environment, 'newId' | 'portal'>,
  view: AlertSettingsView,
  onKept: () => Promise<void>,
): AlertChoiceModel {
  const chosen = signal(view.choices);
  return {
    chosen,
    isChanged: computed(() =>
      alertKinds.some((kind) => chosen.value[kind].join() !== view.choices[kind].join()),
    ),
    toggle: (kind, channel, wanted) => {
      const others = chosen.value[kind].filter((one) => one !== channel);
      const next = alertChannels.filter((one) => others.includes(one) || (wanted && one === channel));
      chosen.value = { ...chosen.value, [kind]: next };
    },
    keep: createAction(async (id, choices: Choices | null) => {
      const asked = choices && Object.fromEntries(alertKinds.map((kind) => [kind, [...choices[kind]]]));
      await portal.run('me.setAlerts@1', { choices: asked }, { id });
      await onKept();
    }, newId),
  };
}
