import type { VNode } from 'preact';
import { mayRead } from '#core/accounts/menu.ts';
import { Screen } from '../../look/screen.tsx';
import { Loading } from '../../look/spinner.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { formats, words } from '../../shell/words.ts';
import { Awaiting } from './awaiting.tsx';
import { QuickAccess } from './quick-access.tsx';
import { Welcome } from './welcome.tsx';
import './home.css';

export default function HomeScreen(): VNode {
  const { session } = useEnvironment();
  const { home } = words.value.ordering;
  if (session.person.value) {
    return <SignedIn title={home.title}>{(person) => <Own person={person} />}</SignedIn>;
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

function Own({ person }: { readonly person: Person }): VNode {
  const { ordering, signin } = words.value;
  const last = person.lastSignInAt && formats.value.dateTime(person.lastSignInAt);
  return (
    <Screen
      title={ordering.home.welcome(person.name)}
      documentTitle={ordering.home.title}
      lead={last && <p>{signin.lastSignIn(last)}</p>}
    >
      {mayRead(person, '/api/orders') ? <Awaiting person={person} /> : <QuickAccess person={person} />}
    </Screen>
  );
}
