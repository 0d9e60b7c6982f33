import { beforeAll, expect, it, vi } from 'vitest';
import { offlineCommands } from '#core/sync/offline-commands.ts';
import type { OutboxEntry } from '#core/sync/outbox.ts';
import { roomsOf } from '../../shell/screen-rooms.ts';
import { chooseLanguage, loadWords, words } from '../../shell/words.ts';
import { commandText } from './command-text.ts';

const element = { lang: '', setAttribute: () => undefined };
vi.stubGlobal('document', { documentElement: element, querySelector: () => element });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });

beforeAll(async () => {
  await chooseLanguage('en');
  await loadWords(roomsOf.outbox);
});

const told = (name: string, args: object) => commandText({ name, args } as unknown as OutboxEntry);

it.each([
  ['order.setAutomaticRenewal@1', { reference: '7', on: true }, 'Automatic renewal turned on', '7'],
  ['order.setAutomaticRenewal@1', { reference: '7', on: false }, 'Automatic renewal turned off', '7'],
  ['order.setRenewal@1', { reference: '7', renew: true }, 'To be renewed after all', '7'],
  ['order.setRenewal@1', { reference: '7', renew: false }, 'Not to be renewed', '7'],
  ['view.save@1', { name: 'Ending soon' }, 'View of a list saved', 'Ending soon'],
])('says of %s %o what it does', (name, args, what, about) => {
  expect(told(name, args)).toEqual({ what, about });
});

it('has words for each command that may wait, and knows those that turn something', () => {
  for (const name of offlineCommands) expect(told(name, {}).what).not.toBe(name);
  for (const name of Object.keys(words.value.outbox.turned)) expect(offlineCommands).toContain(name);
});
