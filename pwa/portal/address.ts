import type { Readings } from '#core/portal/readings/catalogue.ts';

export interface ReadOptions {
  /** Values of the `:names` in the path. */
  readonly params?: Readonly<Record<string, string>>;
  /** Empty and undefined values are left out. */
  readonly query?: Readonly<Record<string, number | string | undefined>>;
  readonly signal?: AbortSignal;
  /** Nobody asked for it: the page asks by itself, and the session does not last longer for it. */
  readonly unattended?: boolean;
}

/**
 * `/api/orders/:reference` with its parameters and query filled in.
 * @throws Error when a parameter of the path has no value
 */
export function addressOf(path: keyof Readings, { params = {}, query = {} }: ReadOptions): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`${path} needs a value for “${name}”`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}
