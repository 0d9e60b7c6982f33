import { accountRows } from './account-rows.ts';
import type { ComparedStore } from './compared-store.ts';
import { dexieStore } from './dexie-store.ts';
import { ourStore } from './our-store.ts';
import { pouchStore } from './pouch-store.ts';
import type { StoreAnswer, StoreCall, StoreName } from './store-calls.ts';

const stores: Readonly<Record<StoreName, () => ComparedStore>> = {
  ours: ourStore,
  dexie: () => dexieStore({ searched: false }),
  'dexie, searched': () => dexieStore({ searched: true }),
  pouch: () => pouchStore({ searched: false }),
  'pouch, searched': () => pouchStore({ searched: true }),
};

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<StoreCall>) => {
  try {
    port?.postMessage({ answer: await run(data) });
  } catch (error) {
    port?.postMessage({ failure: String(error instanceof Error ? error.stack : error) });
  }
});

async function run(call: StoreCall): Promise<StoreAnswer> {
  if (call.work === 'load') {
    const load = await stores[call.store]().prepare(accountRows(call.count));
    return { times: [await timed(load)], totals: [call.count] };
  }
  const answer: { times: number[]; totals: number[]; whole?: number } = { times: [], totals: [] };
  const began = performance.now();
  const store = stores[call.store]();
  const note = (since: number, total: number) => {
    answer.times.push(performance.now() - since);
    answer.totals.push(total);
  };
  note(began, (await store.open()).total);
  if (store.whole) {
    await store.whole();
    answer.whole = performance.now() - began;
  }
  for (const text of call.typed) {
    const since = performance.now();
    const { rows, total } = await store.search(text);
    note(since, total);
    if (rows.length !== Math.min(50, total)) throw new Error(`${rows.length} rows of ${total} for ${text}`);
  }
  return answer;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
