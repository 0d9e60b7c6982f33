import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { SessionView } from '#core/portal/views.ts';
import type { Portal } from '../portal/client.ts';
import { createProof } from './proof.ts';
import { createSession } from './session.ts';

const person = (userId: string) => ({ mailIsDelivered: true, person: { userId } }) as SessionView;
const nobody: SessionView = { mailIsDelivered: true };

/** A portal that answers the runs one after the other; the session is what `there` says. */
async function setUp(...answers: (Refusal | object)[]) {
  const there = signal<SessionView>(person('camille'));
  const run = vi.fn(async (..._: unknown[]) => {
    const next = answers.shift() ?? {};
    if (next instanceof Refusal) throw next;
    return next;
  });
  const plain = { run, read: async () => there.value } as unknown as Portal;
  const session = createSession(plain);
  await session.refresh();
  return { proof: createProof(plain, session), run, session, there };
}

const wish = ['session.signOut@1', {}, { id: 'id-1' }] as const;
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('repeats the very same command once the person has proven who they are', async () => {
  const { proof, run } = await setUp(new Refusal('signin.proofRequired'), { done: true });
  const result = proof.portal.run(...wish);
  await settled();
  expect(proof.asked.value?.kind).toBe('prove');
  proof.settle(true);
  expect(await result).toEqual({ done: true });
  expect(run.mock.calls).toEqual([[...wish], [...wish]]);
  expect(proof.asked.value).toBeUndefined();
});

it('refuses as the portal did when the person does not want to', async () => {
  const { proof, run } = await setUp(new Refusal('signin.proofRequired'));
  const result = proof.portal.run(...wish);
  await settled();
  proof.settle(false);
  await expect(result).rejects.toMatchObject({ code: 'signin.proofRequired' });
  expect(run).toHaveBeenCalledTimes(1);
});

it('asks once for two commands at a time', async () => {
  const refusal = new Refusal('signin.proofRequired');
  const { proof } = await setUp(refusal, refusal, { first: true }, { second: true });
  const both = Promise.all([proof.portal.run(...wish), proof.portal.run(...wish)]);
  await settled();
  proof.settle(true);
  expect(await both).toEqual([{ first: true }, { second: true }]);
});

it('asks whose session has ended to sign in again, and goes on', async () => {
  const { proof, session, there } = await setUp(new Refusal('signin.required'), { done: true });
  there.value = nobody;
  const result = proof.portal.run(...wish);
  await settled();
  expect(proof.asked.value?.kind).toBe('again');
  there.value = person('camille');
  await session.refresh();
  expect(await result).toEqual({ done: true });
});

it('does not do for one person what another wanted', async () => {
  const { proof, run, session, there } = await setUp(new Refusal('signin.required'));
  there.value = nobody;
  const result = proof.portal.run(...wish);
  await settled();
  there.value = person('dominique');
  await session.refresh();
  await expect(result).rejects.toMatchObject({ code: 'signin.required' });
  expect(run).toHaveBeenCalledTimes(1);
});

it('lets whoever does not sign in again leave', async () => {
  const { proof, session, there } = await setUp(new Refusal('signin.required'));
  there.value = nobody;
  const result = proof.portal.run(...wish);
  await settled();
  proof.settle(false);
  await expect(result).rejects.toMatchObject({ code: 'signin.required' });
  expect(session.person.value).toBeUndefined();
});

it('learns from a refusal what must be done first', async () => {
  const { proof, session, there } = await setUp(new Refusal('signin.dutyFirst'));
  there.value = person('camille');
  const refresh = vi.spyOn(session, 'refresh');
  await expect(proof.portal.run(...wish)).rejects.toMatchObject({ code: 'signin.dutyFirst' });
  expect(refresh).toHaveBeenCalledTimes(1);
});

it('leaves every other refusal as it is', async () => {
  const { proof, run } = await setUp(new Refusal('right.missing'));
  await expect(proof.portal.run(...wish)).rejects.toMatchObject({ code: 'right.missing' });
  expect(run).toHaveBeenCalledTimes(1);
});
