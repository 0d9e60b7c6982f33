import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Refusal } from '#core/errors/refusal.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Screen } from '../look/screen.tsx';
import { Loading } from '../look/spinner.tsx';
import { useEnvironment } from './environment.ts';
import type { Person } from './session.ts';
import { words } from './words.ts';

interface SignedInProps {
  readonly as: Person['kind'];
  /** Shown as heading while it is not known who is there. */
  readonly title: string;
  readonly children: (person: Person) => ComponentChildren;
}

/** Lets through whom the screen is for; others sign in first and come back. The portal checks again by itself. */
export function SignedIn({ as, title, children }: SignedInProps): VNode {
  const { session } = useEnvironment();
  const { url, route } = useLocation();
  const { view, person, refusal } = session;
  const nobody = view.value !== undefined && person.value === undefined;
  useEffect(() => {
    const wanted = session.signedOut.value ? '' : `?next=${encodeURIComponent(url)}`;
    if (nobody) route(`/sign-in${wanted}`, true);
  }, [nobody]);
  if (person.value?.kind === as) return <>{children(person.value)}</>;
  if (person.value) {
    return (
      <Screen title={title}>
        <RefusalNotice refusal={new Refusal('right.missing')} />
      </Screen>
    );
  }
  return (
    <Screen title={title}>
      {view.value === undefined && refusal.value ? (
        <RefusalNotice
          refusal={refusal.value}
          actions={<Button onClick={() => session.refresh()}>{words.value.common.actions.retry}</Button>}
        />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}
