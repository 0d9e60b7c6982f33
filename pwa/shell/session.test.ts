import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { SessionView } from '#core/portal/views.ts';
import type { Portal } from '../portal/client.ts';
import { createSession } from './session.ts';

const camille: SessionView = {
  mailIsDelivered: true,
  person: {
    kind: 'user',
    userId: 'u',
    duties: [],
    signInMode: 'password',
    name: 'Camille',
    login: 'camille',
    accountName: 'Aube',
    superUser: true,
    rights: [],
  },
};
const nobody: SessionView = { mailIsDelivered: true };

function setUp(...answers: (Refusal | SessionView)[]) {
  const read = vi.fn(async () => {
    const next = answers.shift() ?? nobody;
    if (next instanceof Refusal) throw next;
    return next;
  });
  const portal = { read, run: async () => ({}) } as unknown as Portal;
  return createSession(portal);
}

it('knows who is there once the portal has said so', async () => {
  const session = setUp(camille);
  expect(session.view.value).toBeUndefined();
  await session.refresh();
  expect(session.person.value?.name).toBe('Camille');
});

it('keeps whom it knew while the portal cannot be asked', async () => {
  const session = setUp(camille, new Refusal('server.unavailable'), camille);
  await session.refresh();
  await session.refresh();
  expect(session.person.value?.name).toBe('Camille');
  expect(session.refusal.value?.code).toBe('server.unavailable');
  await session.refresh();
  expect(session.refusal.value).toBeUndefined();
});

it('tells leaving from being put out', async () => {
  const session = setUp(camille, nobody, camille);
  await session.refresh();
  await session.signOut('id');
  expect([session.person.value, session.signedOut.value]).toEqual([undefined, true]);
  await session.refresh();
  expect(session.signedOut.value).toBe(false);
});

it('keeps whose session ended by itself, until they are back or leave', async () => {
  const session = setUp(camille, nobody, nobody, camille, nobody);
  await session.refresh();
  expect(session.ended.value).toBe(false);
  await session.refresh();
  await session.refresh();
  expect([session.person.value?.name, session.ended.value]).toEqual(['Camille', true]);
  await session.refresh();
  expect([session.person.value?.name, session.ended.value]).toEqual(['Camille', false]);
  await session.refresh();
  session.leave();
  expect([session.person.value, session.ended.value]).toEqual([undefined, false]);
});

it('lets whoever blocked themselves read so before they are gone', async () => {
  const session = setUp(camille, nobody);
  await session.refresh();
  session.stay();
  await session.refresh();
  expect([session.person.value?.name, session.ended.value]).toEqual(['Camille', false]);
  session.leave();
  expect([session.person.value, session.signedOut.value]).toEqual([undefined, true]);
});
