import type { SignInMode } from '../accounts/sign-in-mode.ts';
import type { JournalLineView } from '../portal/journal-views.ts';
import type { Messages } from './en/index.ts';

type Names = Readonly<Record<string, string>>;

/** What a line of the journal tells, in words: the action, and what its arguments add. */
export function journalAction(words: Messages, { command, detail }: JournalLineView): string {
  const { actions, lists, slot } = words.journal;
  const { administrative, technical, ...rest } = detail;
  const told = Object.entries(rest).map(([name, value]) => {
    if (name === 'slot') return slot(String(value).toUpperCase());
    return [value].flat().map((each) => named(words, name, String(each)));
  });
  const inLists = [administrative === true && lists.administrative, technical === true && lists.technical];
  const listed = administrative === undefined ? [] : [inLists.filter(Boolean).join(', ') || lists.neither];
  return [actions[command] ?? command, ...told.map((value) => [value].flat().join(', ')), ...listed].join(
    ' · ',
  );
}

/** Values that the screens have names for; other texts are what people typed. */
function named(words: Messages, argument: string, value: string): string {
  const names: Readonly<Record<string, Names>> = {
    control: words.orders.controls,
    outcome: words.orders.outcomes,
    reason: words.orders.reasons,
    plan: words.common.plans,
    language: words.common.languages,
    rights: words.administration.users.rights,
    product: Object.fromEntries(
      Object.entries(words.common.products).map(([code, product]) => [code, product.name]),
    ),
  };
  const { modes } = words.journal;
  if (argument === 'mode') return modes[value as SignInMode] ?? value;
  return names[argument]?.[value] ?? value;
}

const unsaid = new Proxy({}, { get: () => '…' });

/** How it ended, in a few words. */
export function journalOutcome(words: Messages, line: JournalLineView): string {
  return line.outcome === 'done' ? words.journal.done : words.journal.refused(whyRefused(words, line));
}

/** The journal keeps why something was refused, not the particulars, which dots stand for. */
export function whyRefused(words: Messages, { outcome }: Pick<JournalLineView, 'outcome'>): string {
  const why = (words.errors as Partial<typeof words.errors>)[outcome as keyof typeof words.errors];
  return why === undefined ? outcome : why(unsaid).what;
}

/** Who did it. A job has a name that is for developers. */
export function journalActor(words: Messages, { actorKind, actorName }: JournalLineView): string {
  const { nobody } = words.journal;
  return (actorKind !== 'system' && actorName) || nobody[actorKind];
}
