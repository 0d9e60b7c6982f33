import { expect, it } from 'vitest';
import type { OutboxEntry } from '#core/sync/outbox.ts';
import { mayLose, warnBeforeLeaving } from './warn-before-leaving.ts';

const waiting: OutboxEntry = { id: '1', name: 'view.remove@1', args: {}, at: '2026-11-30T12:00:00.000Z' };
const done: OutboxEntry = { ...waiting, id: '2', doneAt: 7 };

it.each([
  ['kept, waits', true, [waiting], false],
  ['not kept, waits', false, [done, waiting], true],
  ['not kept, was sent', false, [done], false],
  ['not kept, none', false, [], false],
] as const)('a change may be lost with the window: %s', (_, durable, entries, expected) => {
  expect(mayLose({ durable, entries })).toBe(expected);
});

it('has the browser ask, until that ends', () => {
  const page = new EventTarget();
  const leaves = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const end = warnBeforeLeaving(page);
  expect(leaves()).toBe(false);
  end();
  expect(leaves()).toBe(true);
});
