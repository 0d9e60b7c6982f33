import { untracked, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { device } from '../device/device.ts';
import { wasAnsweredHere } from '../device/through-device.ts';
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
  const last = useRef<AbortSignal | undefined>(undefined);
  const reading = useMemo(
    () =>
      createReading((signal) => {
        last.current = signal;
        return newest.current(signal);
      }),
    [],
  );
  const read = async () => {
    await reading.reload();
    const code = reading.refusal.value?.code;
    // The account asks for something since: who is told so is led there.
    const isNew = code === 'signin.dutyFirst' && session.person.value?.duties.length === 0;
    if (code === 'signin.required' || isNew) await session.refresh();
  };
  useEffect(() => {
    void read();
  }, inputs);
  // No reason to draw anything by itself: while a device takes an account in, it changes many times.
  useSignalEffect(() => {
    if (device.value === undefined || device.value.revision.value === 0) return;
    // Also what the portal could not be asked for, once the device may know it.
    const isUnanswered = reading.refusal.peek()?.code === 'server.unavailable';
    if (wasAnsweredHere(last.current) || isUnanswered) void untracked(read);
  });
  const ended = session.ended.value;
  useEffect(() => {
    if (!ended && reading.refusal.value?.code === 'signin.required') void read();
  }, [ended]);
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
