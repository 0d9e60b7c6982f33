import type { Desk } from './desk.ts';
import type { Device } from './device.ts';

/** Milliseconds without any change before it begins. */
const quiet = 500;

/**
 * Makes what the search looks through before somebody types: made at the first letter, a hundred thousand rows would keep
 * them waiting for a quarter of a second.
 */
export function createSearchWarmer(
  device: Pick<Device, 'front' | 'meta'>,
  desk: Pick<Desk, 'prepareSearch'>,
) {
  let due: ReturnType<typeof setTimeout> | undefined;

  function go(): void {
    // A few milliseconds at a time: whoever asks something meanwhile hardly waits.
    if (desk.prepareSearch()) due = setTimeout(go, 0);
  }

  function begin(): void {
    // The first synchronisation has better things to do, and a start has read but the beginnings of lists yet.
    if (device.meta().pulledAt === '') return;
    if (device.front() !== undefined) due = setTimeout(begin, quiet);
    else go();
  }

  return {
    changed: () => {
      clearTimeout(due);
      due = setTimeout(begin, quiet);
    },
    stop: () => clearTimeout(due),
  };
}
