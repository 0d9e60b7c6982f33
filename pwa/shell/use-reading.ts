import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useEnvironment } from './environment.ts';
import { createReading, type Reading } from './reading.ts';

/**
 * A reading that lives as long as the component. It is read again when `inputs` change (the old content stands
 * meanwhile), when the person comes back to the tab, and when the network does: a status page must not tell
 * yesterday's news.
 */
export function useReading<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  inputs: readonly unknown[],
): Reading<Value> {
  const { session } = useEnvironment();
  const newest = useRef(load);
  newest.current = load;
  const reading = useMemo(() => createReading((signal) => newest.current(signal)), []);
  const read = async () => {
    await reading.reload();
    if (reading.refusal.value?.code === 'signin.required') await session.refresh();
  };
  useEffect(() => {
    void read();
  }, inputs);
  useEffect(() => {
    const ends = new AbortController();
    const readWhenSeen = () => {
      if (document.visibilityState === 'visible') void read();
    };
    addEventListener('online', read, { signal: ends.signal });
    document.addEventListener('visibilitychange', readWhenSeen, { signal: ends.signal });
    return () => {
      ends.abort();
      reading.stop();
    };
  }, []);
  return reading;
}
