import type { ListQuestion, ListWindow } from '../account-replica/list-question.ts';
import type { Account } from '../device/account.ts';

type Asking = Pick<Account, 'ask' | 'revision'>;

interface Ahead {
  readonly account: Asking;
  readonly key: string;
  /** Of the account when it was asked. */
  readonly revision: number;
  readonly first: Promise<ListWindow>;
}

let ahead: Ahead | undefined;

/** Asks for the first rows before the page is drawn for its new question: the device looks for them meanwhile. */
export function askAhead(
  account: Asking,
  { question, limit }: { readonly question: ListQuestion; readonly limit: number },
): void {
  const first = account.ask('list', { question, offset: 0, limit });
  // Whoever takes it is told of a failure; nobody may come to take it.
  first.catch(() => undefined);
  ahead = { account, key: JSON.stringify(question), revision: account.revision.value, first };
}

/** What was asked ahead, once; undefined where it was another question, or something has changed since. */
export function takeAhead(account: Asking, question: ListQuestion): Promise<ListWindow> | undefined {
  const taken = ahead;
  ahead = undefined;
  const isSame =
    taken?.account === account &&
    taken.key === JSON.stringify(question) &&
    taken.revision === account.revision.value;
  return isSame ? taken.first : undefined;
}
