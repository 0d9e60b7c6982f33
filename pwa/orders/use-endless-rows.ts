import { effect, signal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ListedOrder, ListQuestion, ListWindow } from '../account-replica/list-question.ts';
import type { Account } from '../device/account.ts';
import { takeAhead } from './ask-ahead.ts';

/** Rows that are asked for together. */
export const blockSize = 100;

export interface EndlessRows {
  /** undefined until the first answer. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => ListedOrder | undefined;
  /** Asks for what is missing between two rows. */
  readonly need: (first: number, last: number) => void;
}

interface Primed {
  readonly account: Account;
  readonly key: string;
  readonly first: ListWindow;
}

let primed: Primed | undefined;

/** Asks for the first rows of a list that is to take the place of another one: it must not be empty for a moment. */
export async function primeRows(account: Account, question: ListQuestion): Promise<void> {
  const first = await account.ask('list', { question, offset: 0, limit: blockSize });
  primed = { account, key: JSON.stringify(question), first };
}

function takePrimed(account: Account, key: string): ListWindow | undefined {
  const taken = primed;
  primed = undefined;
  return taken?.account === account && taken.key === key ? taken.first : undefined;
}

/** The rows of a list on the device, fetched as they come into sight; the old ones stand until the new ones are there. */
export function useEndlessRows(account: Account, question: ListQuestion): EndlessRows {
  const key = JSON.stringify(question);
  const model = useMemo(() => createModel(account, takePrimed(account, key)), [account]);
  const asked = useRef('');
  const revision = account.revision.value;
  // Before the frame is drawn: the answer may be there for the next one.
  useLayoutEffect(() => {
    const isOther = asked.current !== key;
    asked.current = key;
    void model.begin(question, isOther);
  }, [key, revision, model]);
  return model.rows.value;
}

/** @param first rows that were asked for before, to be shown until the answer is there */
function createModel(account: Account, first: ListWindow | undefined) {
  let current: ListQuestion | undefined;
  let blocks = new Map<number, ListWindow>(first && [[0, first]]);
  let round = 0;
  const asking = new Set<number>();
  const total = signal(first?.total);
  const changes = signal(0);
  const need = (first: number, last: number) => {
    for (let block = Math.floor(first / blockSize); block <= Math.floor(last / blockSize); block++) {
      if (!blocks.has(block) && !asking.has(block)) void fetch(block);
    }
  };
  const rowAt = (index: number) => blocks.get(Math.floor(index / blockSize))?.rows[index % blockSize];
  const rows = signal<EndlessRows>({ total: first?.total, rowAt, need });
  effect(() => {
    changes.value;
    rows.value = { total: total.value, rowAt, need };
  });

  async function ask(block: number, question: ListQuestion): Promise<ListWindow> {
    return account.ask('list', { question, offset: block * blockSize, limit: blockSize });
  }
  async function fetch(block: number): Promise<void> {
    const mine = round;
    if (current === undefined) return;
    asking.add(block);
    const answer = await ask(block, current);
    asking.delete(block);
    if (mine !== round) return;
    blocks.set(block, answer);
    changes.value++;
  }
  /** @param isOther another question: its first rows; the same one: what is in sight, again */
  async function begin(question: ListQuestion, isOther: boolean): Promise<void> {
    const mine = ++round;
    asking.clear();
    current = question;
    const wanted = isOther ? [0] : [...new Set([0, ...[...blocks.keys()].slice(-3)])];
    const first = isOther ? takeAhead(account, question) : undefined;
    const answers = await Promise.all(
      wanted.map(async (block) => [block, await (first ?? ask(block, question))] as const),
    );
    if (mine !== round) return;
    blocks = new Map(answers);
    total.value = answers[0]?.[1].total;
    changes.value++;
  }
  return { rows, begin };
}
