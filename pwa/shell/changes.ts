import { signal } from '@preact/signals';
import type { Portal } from '../portal/client.ts';

/** Goes up with every command that was done here: what is counted elsewhere on the page may have changed. */
export const changes = signal(0);

export function countingChanges(portal: Portal): Portal {
  return {
    read: portal.read,
    run: async (...call) => {
      const result = await portal.run(...call);
      changes.value++;
      return result;
    },
  };
}
