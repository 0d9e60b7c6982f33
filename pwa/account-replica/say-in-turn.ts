/**
 * Says the first at once; of many in a row one at a time.
 * @param pause milliseconds between two sayings, asked anew each time
 */
export function sayInTurn(say: () => void, pause: () => number): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  let saidAt = Number.NEGATIVE_INFINITY;
  const sayNow = () => {
    clearTimeout(due);
    due = undefined;
    saidAt = performance.now();
    say();
  };
  return () => {
    const wait = saidAt + pause() - performance.now();
    if (wait > 0) due ??= setTimeout(sayNow, wait);
    else sayNow();
  };
}
