import { Download, ScrollText, SearchX } from 'lucide-preact';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import type { JournalView } from '#core/portal/journal-views.ts';
import { ButtonLink } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, language, words } from '../../shell/words.ts';
import { JournalFilters } from './journal-filters.tsx';
import {
  addressOfJournal,
  csvAddress,
  type JournalQuery,
  readingQuery,
  readJournalQuery,
} from './journal-query.ts';
import { JournalTable } from './journal-table.tsx';
import '../../orders/pages.css';
import './journal.css';

/** Of one's account; operators see the office's own, or any account's. */
export default function JournalScreen(): VNode {
  return <SignedIn title={words.value.journal.title}>{(person) => <Journal person={person} />}</SignedIn>;
}

function Journal({ person }: { readonly person: Person }): VNode {
  const { portal } = useEnvironment();
  const { query, route } = useLocation();
  const isOperator = person.kind === 'operator';
  const path = isOperator ? '/office/journal' : '/administration/journal';
  const asked = readJournalQuery(query);
  const reading = useReading(
    (signal) => portal.read('/api/journal', { query: readingQuery(asked), signal }),
    [portal, addressOfJournal('', asked)],
  );
  const { journal } = words.value;
  const go = (changed: Partial<JournalQuery>) =>
    route(addressOfJournal(path, { ...asked, before: undefined, ...changed }), true);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = reading.value.value?.accountName;
  return (
    <Screen
      title={isOperator && name ? journal.titleOf(name) : journal.title}
      lead={<p>{journal.lead}</p>}
      actions={
        <ButtonLink
          icon={Download}
          href={csvAddress(asked, { language: language.value, zone })}
          download="journal.csv"
        >
          {journal.export}
        </ButtonLink>
      }
    >
      <div class="journal" aria-busy={reading.loading.value}>
        <JournalFilters asked={asked} isOperator={isOperator} onChange={go} />
        <Loaded reading={reading}>
          {(view) =>
            view.rows.length > 0 ? (
              <>
                <JournalTable rows={view.rows} ordersPath={isOperator ? '/office/orders' : '/orders'} />
                <PagesOf view={view} asked={asked} path={path} />
              </>
            ) : (
              <NoLines asked={asked} path={path} />
            )
          }
        </Loaded>
      </div>
    </Screen>
  );
}

interface PartProps {
  readonly asked: JournalQuery;
  readonly path: string;
}

/** Pages go by the number of the last line: what is added meanwhile moves none. */
function PagesOf({ view: { rows, total }, asked, path }: PartProps & { readonly view: JournalView }): VNode {
  const { common, journal, ordering } = words.value;
  const { number } = formats.value;
  const last = rows.at(-1)?.number ?? 0;
  const isWhole = asked.before === undefined && rows.length === total;
  return (
    <nav class="pages" aria-label={ordering.list.pages}>
      <p class="small soft" role="status">
        {isWhole ? number(total) : common.rows(number(rows.length), number(total))}
      </p>
      <ul>
        {asked.before !== undefined && (
          <li>
            <ButtonLink href={addressOfJournal(path, { ...asked, before: undefined })}>
              {journal.newest}
            </ButtonLink>
          </li>
        )}
        {rows.length === pageSize && (
          <li>
            <ButtonLink href={addressOfJournal(path, { ...asked, before: last })}>{journal.older}</ButtonLink>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The portal's own, when nothing else is asked. */
const pageSize = 50;

function NoLines({ asked, path }: PartProps): VNode {
  const { common, journal } = words.value;
  const { accountId } = asked;
  const all = addressOfJournal(path, { ...readJournalQuery({}), accountId });
  if (addressOfJournal(path, asked) === all) {
    return (
      <EmptyState icon={ScrollText} title={journal.none}>
        {journal.noneText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={journal.noneFound}
      actions={<ButtonLink href={all}>{common.clearFilter}</ButtonLink>}
    >
      {journal.noneFoundText}
    </EmptyState>
  );
}
