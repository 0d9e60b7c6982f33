import type { OutboxEntry } from '#core/sync/outbox.ts';
import { words } from '../../shell/words.ts';

interface Args {
  readonly reference?: string;
  readonly name?: string;
  readonly on?: boolean;
  readonly renew?: boolean;
}

/** What a waiting command does, in the words of the journal or closer than those, and about what. */
export function commandText({ name, args }: OutboxEntry): { readonly what: string; readonly about: string } {
  const { journal, outbox } = words.value;
  const { reference, name: called, on, renew } = args as Args;
  const turned = (outbox.turned as Readonly<Record<string, { readonly on: string; readonly off: string }>>)[
    name
  ];
  const told = (journal.actions as Readonly<Record<string, string>>)[name] ?? name;
  return { what: turned ? turned[(on ?? renew) ? 'on' : 'off'] : told, about: reference ?? called ?? '' };
}

/** What somebody typed into it, field by field, for who has to do it again; what only names its object is left out. */
export function typedIn({ args }: OutboxEntry): readonly (readonly [field: string, value: string])[] {
  const { common, outbox } = words.value;
  const names: Readonly<Record<string, string>> = { ...common.fields, ...outbox.fields };
  return flat(args as Readonly<Record<string, unknown>>).flatMap(([field, value]) => {
    const name = names[field];
    return name === undefined || value === '' ? [] : [[name, value] as const];
  });
}

function flat(object: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(object).flatMap(([field, value]): readonly (readonly [string, string])[] =>
    typeof value === 'object' && value !== null
      ? flat(value as Readonly<Record<string, unknown>>)
      : [[field, String(value ?? '')]],
  );
}
