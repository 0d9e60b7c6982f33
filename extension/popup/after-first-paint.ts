/** Until what was drawn is on the screen; not for long, since pages in the background draw nothing. */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The second frame begins when the first has been handed over.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 300);
  });
}
