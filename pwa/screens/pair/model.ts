import { type ReadonlySignal, signal } from '@preact/signals';
import type { Action } from '../../shell/action.ts';
import { createAction } from '../../shell/action.ts';
import type { Environment } from '../../shell/environment.ts';

/** As long as the portal keeps a code; counted from its coming, since the clock of the device may be wrong. */
const codeLasts = 5 * 60_000;

interface Pairing {
  /** undefined before the first; `over` once it lasts no longer. */
  readonly code: ReadonlySignal<string | 'over' | undefined>;
  readonly make: Action<[]>;
  readonly stop: () => void;
}

export function createPairing({ portal, newId }: Pick<Environment, 'newId' | 'portal'>): Pairing {
  const code = signal<string | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    code,
    stop,
    // A code is told once: each wish has a new id, also after silence.
    make: createAction(async () => {
      const made = await portal.run('extension.pair@1', {}, { id: newId() });
      stop();
      code.value = made.code;
      timer = setTimeout(() => {
        code.value = 'over';
      }, codeLasts);
    }, newId),
  };
}
