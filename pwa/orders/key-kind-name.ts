import { words } from '../shell/words.ts';

/** The kind of a key as people say it; kinds that we do not make keep their technical name. */
export function keyKindName(kind: string): string {
  return (words.value.common.keyKinds as Readonly<Record<string, string>>)[kind] ?? kind;
}
