import type { ToldObject } from './protocol.ts';

/** What has the same key: a key, its request, its certificates. Groups of one tell nothing and are left out. */
export function sameKeyGroups(objects: readonly ToldObject[]): readonly (readonly ToldObject[])[] {
  const groups = new Map<string, ToldObject[]>();
  for (const object of objects) {
    if (!('spkiSha256' in object)) continue;
    groups.set(object.spkiSha256, [...(groups.get(object.spkiSha256) ?? []), object]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
