import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../portal/client.ts';
import type { Person, Session } from './session.ts';

/** What somebody is asked before what they were doing goes on. */
export interface Asked {
  /** `again`: their session has ended. `prove`: what they do asks for a fresh proof that it is they. */
  readonly kind: 'again' | 'prove';
  readonly person: Person;
}

/** Stands between the screens and the portal: what is refused for want of a proof waits for it and is done then. */
export interface Proof {
  readonly portal: Portal;
  readonly asked: ReadonlySignal<Asked | undefined>;
  /** @param proven false when the person does not want to: what waits is then refused as the portal refused it */
  readonly settle: (proven: boolean) => void;
}

/** @param plain the portal itself, which asks nobody */
export function createProof(plain: Portal, session: Session): Proof {
  const proving = signal(false);
  let declined = false;
  const asked = computed<Asked | undefined>(() => {
    const person = session.person.value;
    if (!person) return undefined;
    if (session.ended.value) return { kind: 'again', person };
    return proving.value ? { kind: 'prove', person } : undefined;
  });

  /** @returns whether what was refused so may go out again */
  const cleared = async (error: unknown): Promise<boolean> => {
    const before = session.person.value;
    if (!(error instanceof Refusal) || !before) return false;
    if (error.code === 'signin.dutyFirst') await session.refresh();
    if (error.code !== 'signin.proofRequired' && error.code !== 'signin.required') return false;
    declined = false;
    if (error.code === 'signin.proofRequired') proving.value = true;
    else await session.refresh();
    await untilUnset(asked);
    // Whatever was wanted was wanted by one person: another who signs in instead is not made to do it.
    return !declined && session.person.value?.userId === before.userId;
  };

  return {
    asked,
    portal: {
      read: plain.read,
      run: async (name, args, options) => {
        try {
          return await plain.run(name, args, options);
        } catch (error) {
          if (!(await cleared(error))) throw error;
          return plain.run(name, args, options);
        }
      },
    },
    settle: (proven) => {
      declined = !proven;
      if (declined && session.ended.value) session.leave();
      proving.value = false;
    },
  };
}

function untilUnset(asked: ReadonlySignal<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (asked.value !== undefined) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
