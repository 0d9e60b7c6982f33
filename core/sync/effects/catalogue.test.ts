import { expect, it } from 'vitest';
import { commandCatalogue } from '../../commands/catalogue.ts';
import { offlineCommands } from '../offline-commands.ts';
import { effects } from './catalogue.ts';

it('has an effect for every command of users that may wait on a device, and for no other', () => {
  const waiting = Object.entries(commandCatalogue)
    .filter(([, { offline, permitted }]) => offline && permitted.some(({ kind }) => kind === 'user'))
    .map(([name]) => name);
  expect(Object.keys(effects).sort()).toEqual(waiting.sort());
  expect(offlineCommands.toSorted()).toEqual(waiting);
});
