import { type ComponentChildren, Fragment, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { mayRead } from '#core/accounts/menu.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { ReadingPath } from '#core/portal/readings/catalogue.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Screen } from '../look/screen.tsx';
import { Loading } from '../look/spinner.tsx';
import { useEnvironment } from './environment.ts';
import type { Person } from './session.ts';
import { words } from './words.ts';

interface SignedInProps {
  /** Left out: whoever has signed in. */
  readonly as?: Person['kind'];
  /** What the screen is made of: whoever may not read it is told so at once, and types nothing in vain. */
  readonly reads?: ReadingPath;
  /** Set on the screen where what must be done first is done. */
  readonly whileDue?: boolean;
  /** Shown as heading while it is not known who is there. */
  readonly title: string;
  readonly children: (person: Person) => ComponentChildren;
}

/** Lets through whom the screen is for; others sign in first and come back. The portal checks again by itself. */
export function SignedIn({ as, reads, whileDue = false, title, children }: SignedInProps): VNode {
  const { session } = useEnvironment();
  const { url, route } = useLocation();
  const { view, person, refusal } = session;
  const nobody = view.value !== undefined && person.value === undefined;
  const due = !whileDue && person.value !== undefined && person.value.duties.length > 0;
  useEffect(() => {
    const wanted = session.signedOut.value ? '' : `?next=${encodeURIComponent(url)}`;
    if (nobody) route(`/sign-in${wanted}`, true);
    if (due) route(`/due?next=${encodeURIComponent(url)}`, true);
  }, [nobody, due]);
  if (person.value && !due && isFor(person.value, { as, reads })) {
    // What one person has typed is not left to another who signs in instead.
    return <Fragment key={person.value.userId}>{children(person.value)}</Fragment>;
  }
  if (person.value && !due) {
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

interface Whom {
  readonly as: Person['kind'] | undefined;
  readonly reads: ReadingPath | undefined;
}

function isFor(person: Person, { as, reads }: Whom): boolean {
  return (as === undefined || person.kind === as) && (reads === undefined || mayRead(person, reads));
}
