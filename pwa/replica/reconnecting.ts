/**
 * Opens at first use, and again after the browser has closed the connection: Safari does so to pages that were in the
 * background for a while.
 */
export function reconnecting<Connection>(
  open: (onClosed: () => void) => Promise<Connection>,
): () => Promise<Connection> {
  let current: Promise<Connection> | undefined;
  const forget = () => {
    current = undefined;
  };
  return () => {
    current ??= open(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return current;
  };
}
