import { Refusal } from '#core/errors/refusal.ts';
import { isStorable } from '../database/is-storable.ts';

/** No command's arguments nest deeper than a list in an object in an object. */
const deepest = 8;

/**
 * Looks at arguments before anything recursive does, and before a row that cannot be written takes back the journal's
 * line with it.
 * @throws Refusal `command.invalidArguments` with the path of the first wrong field
 */
export function refuseUnstorable(args: unknown): void {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: args, path: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (path.length > deepest || (typeof value === 'string' && !isStorable(value))) {
      throw new Refusal('command.invalidArguments', { fields: [path.slice(0, 2).join('.') || 'args'] });
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value))
      waiting.push({ value: member, path: [...path, name] });
  }
}
