import type { Device } from './device.ts';
import { searchedText } from './list-index.ts';

/** Milliseconds without any change before it begins. */
const quiet = 500;
/** So many rows take a few milliseconds: whoever asks something meanwhile hardly waits. */
const atOnce = 1000;

/**
 * Makes what the search looks through before somebody types: made at the first letter, a hundred thousand rows would keep
 * them waiting for a quarter of a second.
 */
export function createSearchWarmer(device: Device) {
  let due: ReturnType<typeof setTimeout> | undefined;

  function begin(): void {
    // The first synchronisation has better things to do.
    if (device.meta().pulledAt === '') return;
    const rows = device.base.orders.values();
    const go = () => {
      let left = atOnce;
      for (const row of rows) {
        searchedText(row);
        if (--left === 0) {
          due = setTimeout(go, 0);
          return;
        }
      }
    };
    go();
  }

  return {
    changed: () => {
      clearTimeout(due);
      due = setTimeout(begin, quiet);
    },
    stop: () => clearTimeout(due),
  };
}
