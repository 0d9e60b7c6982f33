import { BellRing, SlidersHorizontal } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { AlertsView } from '#core/portal/alert-views.ts';
import { alertChanges } from '../../alerts/alert-feed.ts';
import { ButtonLink } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { AlertList } from './alert-list.tsx';
import { DeviceSection } from './device-section.tsx';
import './alerts.css';

const shown = 100;

/** The last alerts; to look at them is to have seen them. */
export default function AlertsScreen(): VNode {
  return (
    <SignedIn title={words.value.alerts.title} reads="/api/alerts">
      {(person) => <Alerts person={person} />}
    </SignedIn>
  );
}

function Alerts({ person }: { readonly person: Person }): VNode {
  const { portal } = useEnvironment();
  const { alerts } = words.value;
  const reading = useReading(
    (signal) => portal.read('/api/alerts', { query: { limit: shown }, signal }),
    [portal, alertChanges.value],
  );
  return (
    <Screen
      title={alerts.title}
      lead={<p>{alerts.lead}</p>}
      actions={
        <ButtonLink href="/me/alerts" icon={SlidersHorizontal}>
          {alerts.settings}
        </ButtonLink>
      }
    >
      <div class="alerts-screen">
        <Loaded reading={reading}>{(view) => <Looked view={view} person={person} />}</Loaded>
        <DeviceSection person={person} />
      </div>
    </Screen>
  );
}

function Looked({ view, person }: { readonly view: AlertsView; readonly person: Person }): VNode {
  const isNew = useNewHere(view);
  const { alerts } = words.value;
  if (view.alerts.length === 0) {
    return (
      <EmptyState icon={BellRing} title={alerts.none}>
        <p>{alerts.noneDetail}</p>
      </EmptyState>
    );
  }
  return <AlertList alerts={view.alerts} isNew={isNew} person={person} />;
}

/** Has what is shown marked as seen. @returns which were new at any time of this visit: those stay marked until it ends */
function useNewHere({ alerts, newest, unseen }: AlertsView): (number: number) => boolean {
  const { portal, newId } = useEnvironment();
  const met = useRef(new Set<number>());
  for (const { number, seenAt } of alerts) if (seenAt === undefined) met.current.add(number);
  useEffect(() => {
    if (unseen === 0 || document.visibilityState !== 'visible') return;
    // What could not be said now is said at the next visit.
    portal
      .run('alerts.markSeen@1', { upTo: newest }, { id: newId() })
      .catch((error: unknown) => console.error(error));
  }, [newest, unseen]);
  return (number) => met.current.has(number);
}
