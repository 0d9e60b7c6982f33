import type { Desk } from './desk.ts';
import type { Device } from './device.ts';

/** Milliseconds without any change before it is written: what changes again meanwhile is not worth it. */
const quiet = 300;

/** Keeps the beginnings of the lists that were asked for last, whenever rows or questions have changed and it is quiet. */
export function createFrontKeeper(device: Device, desk: Desk) {
  let due: ReturnType<typeof setTimeout> | undefined;
  let kept = '';

  async function keep(): Promise<void> {
    const front = desk.front();
    if (front === undefined) return;
    const name = JSON.stringify([front.stamp, front.beginnings.map(({ question }) => question)]);
    if (name === kept) return;
    kept = name;
    await device.keepFront(front);
  }

  return {
    keep,
    changed: () => {
      clearTimeout(due);
      // Without any the next start takes as long as there are orders. A full disk costs it that time, and nothing else.
      const pause = kept === '' ? 0 : quiet;
      due = setTimeout(() => void keep().catch((error: unknown) => console.warn(error)), pause);
    },
    stop: () => clearTimeout(due),
  };
}
