import type { AccessRule } from '../accounts/permission.ts';

/** Server-sent events for whoever is signed in to the portal's own pages. */
export const eventsPath = '/api/events';
export const eventsRule: AccessRule = { permitted: [{ kind: 'user' }, { kind: 'operator' }] };

/** By name, what an event's data is, in JSON. */
export interface ServerEvents {
  /** The account's version moved, or may have while nobody listened. */
  readonly change: { readonly version: number };
  /** There may be alerts that this person has not read yet. */
  readonly alert: Readonly<Record<never, never>>;
}
