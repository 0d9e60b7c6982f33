const standIns = { localStorage: memoryStorage(), sessionStorage: memoryStorage() };

/** What outlives the page; as long as the page where the browser refuses to store or fails to. */
export const browserStorage = (): Storage => usable('localStorage');

/** What a reload does not end; as long as the page where the browser refuses to store or fails to. */
export const tabStorage = (): Storage => usable('sessionStorage');

/**
 * Merely naming a storage throws where its owner forbids it; reading throws where its files are damaged; in Workers there is
 * none.
 */
function usable(name: keyof typeof standIns): Storage {
  try {
    const storage = globalThis[name];
    storage.getItem('paraphe');
    return storage;
  } catch {
    return standIns[name];
  }
}

/** One that forgets. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, String(value)),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
