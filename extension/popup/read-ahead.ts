import type { StorageArea } from '../kept-store.ts';

/** An area of `browser.storage`, which reads several keys at once. */
interface AreaOfMany extends StorageArea {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
}

export interface ReadAhead extends StorageArea {
  /** From now on everything is read anew: it may be read again much later, and to be changed. */
  readonly end: () => void;
}

/**
 * An area whose first readings are one. Each goes to the browser and back, and what the popup reads of some keys hangs on
 * what it read of others: it would wait for each in turn, with nothing on the screen.
 * @param keys are read now; each is given once from that, and read anew afterwards, or once something else was kept
 */
export function readAhead(area: AreaOfMany, keys: readonly string[]): ReadAhead {
  const reading = area.get([...keys]);
  const ahead = new Set(keys);
  return {
    get: async (key) => {
      if (!ahead.delete(key)) return area.get(key);
      const kept = await reading;
      return key in kept ? { [key]: kept[key] } : {};
    },
    set: (items) => {
      for (const key of Object.keys(items)) ahead.delete(key);
      return area.set(items);
    },
    remove: (key) => {
      ahead.delete(key);
      return area.remove(key);
    },
    end: () => ahead.clear(),
  };
}
