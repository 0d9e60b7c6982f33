import { expect, it } from 'vitest';
import { wordsIn } from '../words-in.ts';
import { type AlertsState, showBadge } from './badge.ts';

async function shown(state: AlertsState, before = '') {
  const says: Record<string, string> = {};
  const note = (given: object) => Promise.resolve(void Object.assign(says, given));
  const button = {
    getBadgeText: async () => before,
    setBadgeText: note,
    setBadgeBackgroundColor: note,
    setBadgeTextColor: async () => undefined,
    setTitle: note,
  };
  await showBadge(button, state, wordsIn('en'));
  return [says.text, says.title];
}

it.each<[AlertsState, string, string, string]>([
  [{ kind: 'current', unseen: 0 }, '2', '', 'Paraphe'],
  [{ kind: 'current', unseen: 1 }, '', '1', 'Paraphe – 1 new alert'],
  [{ kind: 'current', unseen: 120 }, '', '99+', 'Paraphe – 120 new alerts'],
  [{ kind: 'nobody' }, '2', '', 'Paraphe'],
  [{ kind: 'ended' }, '2', '!', 'Paraphe – your session has ended: sign in to receive your alerts'],
  [{ kind: 'tooOld' }, '2', '!', 'Paraphe – the portal needs a newer version of this extension'],
  // The count that was true last stays.
  [{ kind: 'away' }, '2', '2', 'Paraphe – the portal does not answer; nothing is lost'],
  [{ kind: 'away' }, '!', '?', 'Paraphe – the portal does not answer; nothing is lost'],
])('%j after “%s” is “%s”, with words', async (state, before, text, title) => {
  expect(await shown(state, before)).toEqual([text, title]);
});
