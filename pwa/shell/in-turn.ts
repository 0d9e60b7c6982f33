/** Milliseconds of work after which a finger, or a key, has its turn. */
const turn = 6;

const waiting: (() => void)[] = [];
let isAwaited = false;

/**
 * Does something soon, as much at a time as nobody feels: what is not in sight yet need not hold up what is.
 * @returns what calls it off
 */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  if (!isAwaited) takeTurn();
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function takeTurn(): void {
  isAwaited = true;
  setTimeout(async () => {
    const until = performance.now() + turn;
    do {
      waiting.shift()?.();
      // Preact draws what was changed in a microtask: that is most of the work.
      await undefined;
    } while (waiting.length > 0 && performance.now() < until);
    isAwaited = false;
    if (waiting.length > 0) takeTurn();
  }, 0);
}
