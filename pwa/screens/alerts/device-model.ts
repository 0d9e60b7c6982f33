import { type ReadonlySignal, signal } from '@preact/signals';
import { type PushState, pushState, turnPushOff, turnPushOn } from '../../alerts/device-push.ts';
import type { Environment } from '../../shell/environment.ts';
import type { Person } from '../../shell/session.ts';
import { createTask, type Task } from '../../shell/task.ts';

export interface DeviceModel extends Pick<Task, 'busy' | 'refusal'> {
  /** undefined until the browser has said. */
  readonly state: ReadonlySignal<PushState | undefined>;
  /** Whether the browser's maker did not want to. */
  readonly failed: ReadonlySignal<boolean>;
  readonly turnOn: () => Promise<boolean>;
  readonly turnOff: () => Promise<boolean>;
}

export function createDeviceModel(environment: Environment, person: Person): DeviceModel {
  const { busy, refusal, run } = createTask();
  const state = signal<PushState | undefined>(undefined);
  const failed = signal(false);
  const become = (change: () => Promise<PushState>) =>
    run(async () => {
      failed.value = false;
      try {
        state.value = await change();
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        failed.value = true;
      }
    });
  void become(() => pushState(person));
  return {
    busy,
    refusal,
    state,
    failed,
    turnOn: () =>
      become(async () => {
        const { pushKey } = await environment.portal.read('/api/me/alerts');
        return turnPushOn(environment, { person, pushKey });
      }),
    turnOff: () => become(() => turnPushOff(environment)),
  };
}
