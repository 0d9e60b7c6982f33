import type { Log } from './log.ts';
import type { RunningServer } from './start-server.ts';

/**
 * From the first moment on: a server that is told to stop while it still starts stops its database too. Told twice, as by
 * a terminal and by the program that started it, it stops once and not by force.
 */
export function stopOnSignals(starting: Promise<RunningServer>, log: Log): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    try {
      await (await starting).stop();
      process.exit(0);
    } catch (error) {
      log('did not stop cleanly', error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}
