import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { SessionView } from '#core/portal/views.ts';
import { arrive } from './arrive.ts';

const nobody: SessionView = { mailIsDelivered: true };
const somebody = { ...nobody, person: { name: 'Camille' } } as unknown as SessionView;
const unavailable = new Refusal('server.unavailable');

it.each([
  ['is there', somebody, undefined, 'resolves'],
  ['is unknown to the portal', nobody, undefined, 'signin.notKept'],
  ['cannot be asked for', nobody, unavailable, 'resolves'],
] as const)('whoever has signed in %s', async (_, answer, refusal, expected) => {
  const view = signal<SessionView | undefined>(nobody);
  const session = {
    view,
    refusal: signal(refusal),
    refresh: async () => {
      view.value = answer;
    },
  };
  const told = await arrive(session).then(
    () => 'resolves',
    ({ code }: Refusal) => code,
  );
  expect(told).toBe(expected);
});
