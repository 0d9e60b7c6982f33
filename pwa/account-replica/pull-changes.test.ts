import { expect, it, vi } from 'vitest';
import { utf8 } from '#core/bytes.ts';
import { digestText, emptyDigest } from '#core/sync/digest.ts';
import type { KindAnswer, PullAnswer } from '#core/sync/protocol.ts';
import { emptyBase } from './base.ts';
import { memoryDeviceStore } from './memory-device-store.ts';
import { pullChanges } from './pull-changes.ts';
import type { Told } from './transport.ts';

const none: KindAnswer = { rows: [], digest: digestText(emptyDigest) };

function told(kinds: PullAnswer['kinds']): Told {
  const answer = {
    lineage: 'one',
    version: 7,
    at: '2026-11-30',
    settled: 0,
    account: { name: 'Aube', approvalMode: false },
    kinds,
  };
  return { ...answer, octets: utf8(JSON.stringify(answer)) };
}

it('keeps of an answer with other kinds beside orders the orders alone', async () => {
  const store = memoryDeviceStore();
  const commit = vi.spyOn(store, 'commit');
  const answers = [told({ order: { rows: [], next: '7.a' }, person: none }), told({ order: none })];
  await pullChanges(
    {
      store,
      base: emptyBase(),
      transport: {
        pull: async () => answers.shift() as Told,
        push: () => Promise.reject(new Error('nothing waits')),
      },
      now: () => new Date(0),
      onPage: () => undefined,
    },
    {
      clientId: 'client',
      settled: 0,
      lineage: '',
      kinds: {},
      account: { name: '', approvalMode: false },
      format: 1,
      epoch: 0,
      pulledAt: '',
    },
  );
  const kept = commit.mock.calls.flatMap(([{ orders }]) =>
    orders ? [orders.whole instanceof Uint8Array] : [],
  );
  expect(kept).toEqual([false]);
});
