import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { SessionView } from '#core/portal/views.ts';
import type { Portal } from '../portal/client.ts';

export type Person = NonNullable<SessionView['person']>;

/** Who is signed in, as far as the portal has said. */
export interface Session {
  /** undefined: the portal has not answered, nor failed to, yet. */
  readonly view: ReadonlySignal<SessionView | undefined>;
  readonly person: ReadonlySignal<Person | undefined>;
  /** Why the portal could not be asked; the last answer stands meanwhile. */
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** Whether nobody is there because somebody left on purpose. */
  readonly signedOut: ReadonlySignal<boolean>;
  readonly refresh: () => Promise<void>;
  readonly signOut: (id: string) => Promise<void>;
}

export function createSession(portal: Portal): Session {
  const view = signal<SessionView | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  const signedOut = signal(false);
  const refresh = async () => {
    try {
      view.value = await portal.read('/api/session');
      if (view.value.person) signedOut.value = false;
      refusal.value = undefined;
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
    person: computed(() => view.value?.person),
    signOut: async (id) => {
      await portal.run('session.signOut@1', {}, { id });
      signedOut.value = true;
      await refresh();
    },
  };
}
