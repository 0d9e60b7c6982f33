import { computed, effect } from '@preact/signals';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import type { Portal } from '../portal/client.ts';
import type { Calm } from '../shell/calm.ts';
import { onServerChange } from '../shell/events.ts';
import type { Session } from '../shell/session.ts';
import { browserStorage } from '../shell/storage.ts';
import { type Account, closeAccount, openAccount, recallAccount } from './account.ts';
import { device, keptHere } from './device.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { tellSignOut } from './tell-sign-out.ts';
import { mayLose, warnBeforeLeaving } from './warn-before-leaving.ts';

/** Refusals that concern who asks, not what is asked. */
const ofTheSession: readonly ErrorCode[] = ['right.missing', 'signin.dutyFirst', 'signin.required'];

/**
 * Opens the account on this device for whoever is signed in to the portal, or, while the portal cannot be asked, for whoever
 * was last; and closes what another person left open.
 * @param calm counts what somebody waits for here, and comes before a new device takes everything in
 */
export function keepDevice(plain: Portal, session: Session, calm: Calm): void {
  let opening: Promise<void> = Promise.resolve();
  /** Something changed at the portal while nothing was open here, or perhaps after what is being opened has asked. */
  let missed = false;
  effect(() => {
    const { value: view } = session.view;
    const refused = session.refusal.value?.code;
    opening = opening.then(() => open(view?.person, refused)).catch((error: unknown) => console.error(error));
  });

  async function open(
    person: Parameters<Session['recall']>[0] | undefined,
    refused: string | undefined,
  ): Promise<void> {
    const kept = keptHere.read(browserStorage());
    if (person?.kind === 'user') {
      if (device.value?.person.userId === person.userId) return;
      await leave(person.userId);
      if (refused !== undefined) return;
      if (kept !== person.userId) await calm.come();
      // They may have signed out meanwhile.
      if (session.view.value?.person?.userId !== person.userId) return;
      const { secret } = await plain.read('/api/sync/secret');
      device.value = counted(await calm.during(openAccount(person, secret)));
      if (missed) device.value.sync();
      missed = false;
      keptHere.write(browserStorage(), person.userId);
      return;
    }
    if (session.view.value === undefined && refused === 'server.unavailable' && kept !== undefined) {
      const account = await calm.during(recallAccount(kept));
      if (account === undefined) return;
      device.value = counted(account);
      session.recall(account.person);
    }
  }

  const counted = (account: Account): Account => ({
    ...account,
    ask: (name, args) => calm.during(account.ask(name, args)),
  });

  /** Another person's account does not stay open beside this one's. */
  async function leave(userId: string): Promise<void> {
    device.value?.end();
    device.value = undefined;
    const kept = keptHere.read(browserStorage());
    if (kept === undefined || kept === userId) return;
    await closeAccount(kept, { discard: false });
    keptHere.write(browserStorage(), undefined);
  }

  effect(() => {
    // The session has ended, or something is asked of the person first: what the device knows must not hide it.
    const code = device.value?.refused.value?.code;
    if (code !== undefined && ofTheSession.includes(code)) void session.refresh();
  });
  const mayBeLost = computed(() => device.value !== undefined && mayLose(device.value.status.value));
  const forgets = computed(() => device.value?.status.value.durable === false);
  effect(() => {
    if (forgets.value) fetchAhead().catch((error: unknown) => console.warn(error));
  });
  effect(() => (mayBeLost.value ? warnBeforeLeaving(globalThis) : undefined));
  addEventListener('online', async () => {
    if (await tellSignOut(plain, browserStorage())) await session.refresh();
    device.value?.sync();
  });
  onServerChange(() => {
    missed = device.value === undefined;
    device.value?.sync();
  }, new AbortController().signal);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') device.value?.sync();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') device.value?.sync();
  }, 60_000);
}
