import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { SessionView } from '#core/portal/views.ts';
import type { Portal } from '../portal/client.ts';

export type Person = NonNullable<SessionView['person']>;

/** Who is signed in, as far as the portal has said. */
export interface Session {
  /** undefined: the portal has not answered, nor failed to, yet. */
  readonly view: ReadonlySignal<SessionView | undefined>;
  /** Also whoever is asked to sign in again: what they had on screen is kept for them meanwhile. */
  readonly person: ReadonlySignal<Person | undefined>;
  /** Whether the person's session ended without them: by time, or from elsewhere. */
  readonly ended: ReadonlySignal<boolean>;
  /** Why the portal could not be asked; the last answer stands meanwhile. */
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** Whether nobody is there because somebody left on purpose. */
  readonly signedOut: ReadonlySignal<boolean>;
  readonly refresh: () => Promise<void>;
  readonly signOut: (id: string) => Promise<void>;
  /** Shows the person who was signed in on this device when the portal could last be asked. */
  readonly recall: (person: Person) => void;
  /** Nobody is there, whatever the portal would say: somebody signed out without it. */
  readonly stayOut: () => void;
  /** Who has just blocked themselves still reads what became of it, and is not asked to come back: until `leave`. */
  readonly stay: () => void;
  /** Who was asked to sign in again does not, or has read enough: nobody is there any more. */
  readonly leave: () => void;
}

/** @param onSignOutDue somebody signed out while the portal could not be told */
export function createSession(portal: Portal, onSignOutDue: () => void = () => undefined): Session {
  const view = signal<SessionView | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  const signedOut = signal(false);
  const putOut = signal<Person | undefined>(undefined);
  let stays = false;
  const refresh = async () => {
    if (stays) return;
    try {
      const now = await portal.read('/api/session');
      batch(() => {
        const before = view.value?.person ?? putOut.value;
        putOut.value = now.person || signedOut.value ? undefined : before;
        view.value = now;
        if (now.person) signedOut.value = false;
        refusal.value = undefined;
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal.value = error;
    }
  };
  return {
    view,
    refusal,
    signedOut,
    refresh,
    person: computed(() => view.value?.person ?? putOut.value),
    ended: computed(() => putOut.value !== undefined),
    stay: () => {
      stays = true;
    },
    leave: () => {
      batch(() => {
        putOut.value = undefined;
        if (!stays) return;
        stays = false;
        signedOut.value = true;
        const { person: _, ...rest } = view.value ?? { mailIsDelivered: false };
        view.value = rest;
      });
    },
    recall: (person) => {
      if (view.value === undefined) view.value = { person, mailIsDelivered: true };
    },
    stayOut: () => {
      view.value ??= { mailIsDelivered: true };
    },
    signOut: async (id) => {
      try {
        await portal.run('session.signOut@1', {}, { id });
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'server.unavailable') throw error;
        // On this device it holds at once; the portal is told as soon as it can be.
        onSignOutDue();
        batch(() => {
          signedOut.value = true;
          putOut.value = undefined;
          view.value = { mailIsDelivered: view.value?.mailIsDelivered ?? true };
        });
        return;
      }
      signedOut.value = true;
      await refresh();
    },
  };
}
