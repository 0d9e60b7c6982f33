import { expect, it } from 'vitest';
import { extension } from '#core/messages/en/extension.ts';
import { messages } from '#core/messages/en/index.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

// Both languages have the same paths: core/messages/messages.test.ts. Reasons to say no: errors.test.ts.

/** Asked for by a name that only the data knows, where no `group[…]` shows it. */
const askedByData = [
  'kinds', // by what the page holds: extension/
  'ordering.history', // by the command that did it: history-list.tsx
  'shell.accounts', // by the label of the destination, as the next three: bars.tsx
  'shell.mails',
  'shell.orders',
  'shell.queue',
];

function leaves(node: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [path];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, key]));
}

const has = (text: string, pattern: string) => new RegExp(pattern).test(text);
/** `.name`, or `name` taken from an object. */
const asProperty = (name: string) => `\\.${name}\\b|[{,]\\s*${name}\\s*[,:}]`;

/** The file names the last part as a property and one that leads to it, or picks from its group by `group[…]`. */
function uses({ text }: SourceFile, path: readonly string[]): boolean {
  const [name = '', ...groups] = path.toReversed();
  if (groups.slice(0, -1).some((group) => has(text, `\\b${group}\\[`))) return true;
  if (!/^\w+$/.test(name) || !has(text, asProperty(name))) return false;
  const near = [groups.at(0), groups.at(-1)].filter((group) => group !== undefined);
  return near.length === 0 || near.some((group) => has(text, asProperty(group)));
}

it.each([
  { of: 'the portal’s pages', all: { ...messages, errors: {} }, rooms: /^(?:core|pwa|server)\// },
  { of: 'the extension', all: extension, rooms: /^(?:extension\/|vite\.config\.ts)/ },
])(
  '$of have no message that nothing says; if one is left over: delete it in both languages',
  ({ all, rooms }) => {
    const files = sourceFiles('.ts', '.tsx').filter(
      ({ path }) => rooms.test(path) && !/\.test\.tsx?$|^core\/messages\/(?:en|fr)\//.test(path),
    );
    const unused = leaves(all, []).filter((path) => !files.some((file) => uses(file, path)));
    const dead = unused
      .map((path) => path.join('.'))
      .filter((path) => !askedByData.some((group) => path === group || path.startsWith(`${group}.`)));
    expect(dead).toEqual([]);
  },
);
