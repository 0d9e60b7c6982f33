import { useEffect, useMemo } from 'preact/hooks';
import { useEnvironment } from './environment.ts';
import { createReading, type Reading } from './reading.ts';

/**
 * A reading that lives as long as the component, starts over when `inputs` change, and is read again when the person
 * comes back to the tab or the network does: a status page must not tell yesterday's news.
 */
export function useReading<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  inputs: readonly unknown[],
): Reading<Value> {
  const { session } = useEnvironment();
  const reading = useMemo(() => createReading(load), inputs);
  useEffect(() => {
    const ends = new AbortController();
    const read = async () => {
      await reading.reload();
      if (reading.refusal.value?.code === 'signin.required') await session.refresh();
    };
    const readWhenSeen = () => {
      if (document.visibilityState === 'visible') void read();
    };
    addEventListener('online', read, { signal: ends.signal });
    document.addEventListener('visibilitychange', readWhenSeen, { signal: ends.signal });
    void read();
    return () => {
      ends.abort();
      reading.stop();
    };
  }, [reading]);
  return reading;
}
