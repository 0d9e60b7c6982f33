import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

/** Notes what is read of it. */
function areaOf(kept: Record<string, unknown>) {
  const reads: string[] = [];
  return {
    reads,
    get: async (keys: string | string[]) => {
      reads.push([keys].flat().join(', '));
      return Object.fromEntries([keys].flat().flatMap((key) => (key in kept ? [[key, kept[key]]] : [])));
    },
    set: async (items: Record<string, unknown>) => {
      Object.assign(kept, items);
    },
    remove: async (key: string) => {
      delete kept[key];
    },
  };
}

it('reads its keys at once, when it is made', async () => {
  const area = areaOf({ access: 'token', view: [1] });
  const store = readAhead(area, ['access', 'view', 'reasons']);
  expect(await store.get('access')).toEqual({ access: 'token' });
  expect(await store.get('view')).toEqual({ view: [1] });
  expect(await store.get('reasons')).toEqual({});
  expect(area.reads).toEqual(['access, view, reasons']);
});

it('gives each of them once from that: later readings see what another page kept', async () => {
  const area = areaOf({ access: 'token' });
  const store = readAhead(area, ['access']);
  await store.get('access');
  await area.set({ access: 'another' });
  expect(await store.get('access')).toEqual({ access: 'another' });
});

it.each([
  {
    what: 'was kept',
    change: (store: ReturnType<typeof readAhead>) => store.set({ access: 'new' }),
    afterwards: { access: 'new' },
  },
  {
    what: 'ended',
    change: async (store: ReturnType<typeof readAhead>) => store.end(),
    afterwards: { access: 'of another page' },
  },
  {
    what: 'was removed',
    change: (store: ReturnType<typeof readAhead>) => store.remove('access'),
    afterwards: {},
  },
])('gives nothing from before it $what', async ({ change, afterwards }) => {
  const area = areaOf({ access: 'old' });
  const store = readAhead(area, ['access']);
  await area.set({ access: 'of another page' });
  await change(store);
  expect(await store.get('access')).toEqual(afterwards);
});

it('reads other keys when they are asked for', async () => {
  const area = areaOf({ other: 1 });
  expect(await readAhead(area, ['access']).get('other')).toEqual({ other: 1 });
  expect(area.reads).toEqual(['access', 'other']);
});
