import type { VNode } from 'preact';
import { Screen } from '../../look/screen.tsx';
import { Loading } from '../../look/spinner.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';
import { Awaiting } from './awaiting.tsx';
import { Welcome } from './welcome.tsx';
import './home.css';

export default function HomeScreen(): VNode {
  const { session } = useEnvironment();
  const { home } = words.value.ordering;
  const person = session.person.value;
  if (person) {
    return (
      <Screen title={home.welcome(person.name)} documentTitle={home.title}>
        <Awaiting person={person} />
      </Screen>
    );
  }
  if (session.view.value === undefined && !session.refusal.value) {
    return (
      <Screen title={home.title}>
        <Loading />
      </Screen>
    );
  }
  return <Welcome />;
}
