import { signal } from '@preact/signals';

/** The time that screens are drawn for; set by main.tsx and moved on each minute. */
export const now = signal(new Date(0));

/**
 * Starts the clock of the page.
 * @returns what stops it
 */
export function startClock(read: () => Date): () => void {
  now.value = read();
  const timer = setInterval(() => {
    now.value = read();
  }, 60_000);
  return () => clearInterval(timer);
}
