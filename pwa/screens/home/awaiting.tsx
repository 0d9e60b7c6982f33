import { Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { mayRead } from '#core/accounts/menu.ts';
import { type AwaitingCounts, awaitingStates } from '#core/orders/state.ts';
import { ButtonLink } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { OrderTable } from '../../orders/order-table.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import type { Person } from '../../shell/session.ts';
import { useReading } from '../../shell/use-reading.ts';
import { formats, words } from '../../shell/words.ts';
import { type Overview, readOverview } from './overview.ts';

/** The short version of the lists: how many orders wait for something, and the certificates that end soon. */
export function Awaiting({ person }: { readonly person: Person }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => readOverview(portal, signal), [portal]);
  const path = person.kind === 'operator' ? '/office/orders' : '/orders';
  const { home } = words.value.ordering;
  return (
    <Loaded reading={reading}>
      {(overview) => (
        <>
          <Section
            title={home.awaits}
            actions={
              person.kind === 'user' &&
              mayRead(person, '/api/organisations') && (
                <ButtonLink href="/orders/new" kind="main" icon={Plus}>
                  {words.value.shell.newOrder}
                </ButtonLink>
              )
            }
          >
            <Counts overview={overview} path={path} />
          </Section>
          <section class="ending" aria-labelledby="ending">
            <h2 id="ending">{home.ending}</h2>
            {overview.ending.length > 0 ? (
              <OrderTable path={path} rows={overview.ending} />
            ) : (
              <p class="soft">{home.endingNone}</p>
            )}
          </section>
        </>
      )}
    </Loaded>
  );
}

interface CountsProps {
  readonly overview: Overview;
  readonly path: string;
}

function Counts({ overview, path }: CountsProps): VNode {
  const { home } = words.value.ordering;
  const some = awaitingStates.filter((state) => overview.counts[state] > 0);
  if (some.length === 0) return <p class="soft">{home.nothing}</p>;
  return (
    <ul class="counts">
      {some.map((state) => (
        <Count key={state} state={state} count={overview.counts[state]} path={path} />
      ))}
    </ul>
  );
}

interface CountProps {
  readonly state: keyof AwaitingCounts;
  readonly count: number;
  readonly path: string;
}

function Count({ state, count, path }: CountProps): VNode {
  return (
    <li>
      <a class="count" href={`${path}?state=${state}`}>
        <strong>{formats.value.number(count)}</strong> <span>{words.value.ordering.home.counts[state]}</span>
      </a>
    </li>
  );
}
