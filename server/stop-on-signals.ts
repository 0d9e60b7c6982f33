import type { RunningServer } from './start-server.ts';

/** From the first moment on: a server that is told to stop while it still starts stops its database too. */
export function stopOnSignals(
  starting: Promise<RunningServer>,
  log: (message: string, error?: unknown) => void,
): void {
  const stop = async (): Promise<void> => {
    try {
      await (await starting).stop();
      process.exit(0);
    } catch (error) {
      log('did not stop cleanly', error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
