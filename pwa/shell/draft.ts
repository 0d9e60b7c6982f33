const prefix = 'paraphe.draft.';

/** What was typed into a form and is not a secret, for as long as the tab lives: a reload must not lose it. */
export interface Draft<Values extends Readonly<Record<string, string>>> {
  /** Only fields that the form still has, and only text. */
  readonly read: () => Partial<Values>;
  readonly keep: (values: Partial<Values>) => void;
  readonly forget: () => void;
}

export function createDraft<Values extends Readonly<Record<string, string>>>(
  name: string,
  initial: Values,
  storage: Storage,
): Draft<Values> {
  const key = prefix + name;
  return {
    read: () => {
      const kept = parse(storage.getItem(key));
      const known = Object.entries(kept).filter(
        ([field, value]) => Object.hasOwn(initial, field) && typeof value === 'string',
      );
      return Object.fromEntries(known) as Partial<Values>;
    },
    keep: (values) => {
      try {
        storage.setItem(key, JSON.stringify(values));
      } catch (error) {
        // A full storage loses the draft, not the form.
        if (!(error instanceof DOMException)) throw error;
      }
    },
    forget: () => storage.removeItem(key),
  };
}

/** On signing out: what was typed belongs to whoever typed it (ASVS 14.3.1). */
export function forgetDrafts(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
