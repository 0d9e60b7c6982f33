import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AlertSettingsView } from '#core/portal/alert-views.ts';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { AlertChoice } from './alert-choice.tsx';
import { createAlertChoice } from './model.ts';

export default function AlertSettingsScreen(): VNode {
  return <SignedIn title={words.value.alerts.choice.title}>{() => <Settings />}</SignedIn>;
}

function Settings(): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/me/alerts', { signal }), [portal]);
  const { choice } = words.value.alerts;
  return (
    <Screen title={choice.title} lead={<p>{choice.lead}</p>}>
      <Loaded reading={reading}>
        {(view) => <Choice key={JSON.stringify(view.choices)} view={view} onKept={reading.reload} />}
      </Loaded>
    </Screen>
  );
}

interface ChoiceProps {
  readonly view: AlertSettingsView;
  readonly onKept: () => Promise<void>;
}

function Choice({ view, onKept }: ChoiceProps): VNode {
  const environment = useEnvironment();
  const model = useMemo(() => createAlertChoice(environment, view, onKept), [environment]);
  return <AlertChoice model={model} isUsual={view.isUsual} />;
}
