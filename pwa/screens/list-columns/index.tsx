import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListColumnsView } from '#core/portal/administration-views.ts';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { createColumnChoice } from './model.ts';

export default function ListColumnsScreen(): VNode {
  return (
    <SignedIn title={words.value.administration.columns.title}>
      {(person) => <Columns person={person} />}
    </SignedIn>
  );
}

function Columns({ person }: { readonly person: Person }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/me/columns', { signal }), [portal]);
  const { columns } = words.value.administration;
  return (
    <Screen title={columns.title} lead={<p>{columns.lead}</p>}>
      <Loaded reading={reading}>
        {(view) => <Choice key={view.chosen.join()} view={view} person={person} onKept={reading.reload} />}
      </Loaded>
    </Screen>
  );
}

interface ChoiceProps {
  readonly view: ListColumnsView;
  readonly person: Person;
  readonly onKept: () => Promise<void>;
}

function Choice({ view, person, onKept }: ChoiceProps): VNode {
  const environment = useEnvironment();
  const model = useMemo(() => createColumnChoice(environment, view, onKept), [environment]);
  const path = person.kind === 'operator' ? '/office/orders' : '/orders';
  return <ColumnChoice model={model} view={view} ordersPath={path} ownFields={person.kind === 'user'} />;
}
