import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { type ListQuestion, usualQuestion } from '../account-replica/list-question.ts';
import type { Account } from '../device/account.ts';
import { askAhead, takeAhead } from './ask-ahead.ts';

function anAccount() {
  const revision = signal(1);
  const ask = () => Promise.resolve({ rows: [], total: revision.value, known: 0 });
  return { revision, ask } as unknown as Pick<Account, 'ask' | 'revision'> & { revision: { value: number } };
}
const other: ListQuestion = { ...usualQuestion, search: 'zoé' };

it('is taken once, for the question that it was asked for', async () => {
  const account = anAccount();
  askAhead(account, { question: other, limit: 100 });
  expect(await takeAhead(account, other)).toMatchObject({ total: 1 });
  expect(takeAhead(account, other)).toBeUndefined();
  askAhead(account, { question: other, limit: 100 });
  expect(takeAhead(account, usualQuestion)).toBeUndefined();
  expect(takeAhead(account, other)).toBeUndefined();
});

it('is not taken where something has changed since, nor by another account', () => {
  const account = anAccount();
  askAhead(account, { question: other, limit: 100 });
  account.revision.value++;
  expect(takeAhead(account, other)).toBeUndefined();
  askAhead(account, { question: other, limit: 100 });
  expect(takeAhead(anAccount(), other)).toBeUndefined();
});
