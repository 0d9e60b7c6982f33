import type { VNode } from 'preact';
import { journalGroups } from '#core/portal/journal-views.ts';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { SearchField } from '../../orders/search-field.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import type { JournalQuery } from './journal-query.ts';

interface JournalFiltersProps {
  readonly asked: JournalQuery;
  readonly isOperator: boolean;
  readonly onChange: (changed: Partial<JournalQuery>) => void;
}

/** Everything that is chosen stands in the address at once. */
export function JournalFilters({ asked, isOperator, onChange }: JournalFiltersProps): VNode {
  const { journal } = words.value;
  return (
    <div class="journal-filters">
      <SearchField label={journal.search} value={asked.search} onSearch={(search) => onChange({ search })} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend into the grid */}
      <div class="journal-choices" role="group" aria-label={journal.filter}>
        {isOperator && <AccountChoice asked={asked} onChange={onChange} />}
        <SelectField
          label={journal.group}
          optional
          value={asked.group ?? ''}
          onValue={(group) => onChange({ group: group || undefined })}
          choices={[
            { value: '', label: journal.everyGroup },
            ...journalGroups.map((value) => ({ value, label: journal.groups[value] })),
          ]}
        />
        <PersonChoice asked={asked} onChange={onChange} />
        <Day label={journal.from} value={asked.from} onDay={(from) => onChange({ from })} />
        <Day label={journal.to} value={asked.to} onDay={(to) => onChange({ to })} />
      </div>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

function Day({ label, value, onDay }: DayProps): VNode {
  return (
    <TextField
      type="date"
      label={label}
      optional
      value={value ?? ''}
      onValue={(day) => onDay(day || undefined)}
    />
  );
}

type ChoiceProps = Pick<JournalFiltersProps, 'asked' | 'onChange'>;

function PersonChoice({ asked, onChange }: ChoiceProps): VNode {
  const { portal } = useEnvironment();
  const { accountId } = asked;
  const people = useReading(
    (signal) => portal.read('/api/journal/people', { query: { accountId }, signal }),
    [portal, accountId],
  );
  const { journal } = words.value;
  return (
    <SelectField
      label={journal.person}
      optional
      value={asked.person ?? ''}
      onValue={(person) => onChange({ person: person || undefined })}
      choices={[
        { value: '', label: journal.everybody },
        ...(people.value.value ?? []).map(({ id, name, kind }) => ({
          value: id,
          label: kind === 'apiUser' ? journal.program(name) : name,
        })),
      ]}
    />
  );
}

function AccountChoice({ asked, onChange }: ChoiceProps): VNode {
  const { portal } = useEnvironment();
  const accounts = useReading((signal) => portal.read('/api/office/accounts', { signal }), [portal]);
  const { journal } = words.value;
  return (
    <SelectField
      label={journal.account}
      optional
      value={asked.accountId ?? ''}
      // People belong to one account: somebody chosen before is nobody in another.
      onValue={(accountId) => onChange({ accountId: accountId || undefined, person: undefined })}
      choices={[
        { value: '', label: journal.office },
        ...(accounts.value.value ?? []).map(({ accountId, name }) => ({ value: accountId, label: name })),
      ]}
    />
  );
}
