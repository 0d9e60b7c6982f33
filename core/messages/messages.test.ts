import { expect, it } from 'vitest';
import { messages as en } from './en/index.ts';
import { messages as fr } from './fr/index.ts';

type Sentence = readonly [path: string, text: string];

/** Details of a refusal as a server might send them, whatever their names. */
const details = new Proxy({}, { get: () => 'x' });

/** Every leaf with its path; functions are asked with arguments that show in the text. */
function sentences(node: unknown, path: string): Sentence[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const result: unknown = path.startsWith('.errors.') ? node(details) : node(3, 3, 3);
    return sentences(result, `${path}()`);
  }
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

const english = sentences(en, '');
const french = sentences(fr, '');
const matching = (all: readonly Sentence[], pattern: RegExp) => all.filter(([, text]) => pattern.test(text));

it('are the same in both languages, down to the last path', () => {
  expect(english.length).toBeGreaterThan(200);
  expect(french.map(([path]) => path)).toEqual(english.map(([path]) => path));
});

it('all say something', () => {
  expect(matching([...english, ...french], /^\s*$|undefined|\[object|TODO/)).toEqual([]);
});

// Lexique des règles typographiques en usage à l'Imprimerie nationale: no-break spaces, and the curved apostrophe.
it.each([
  ['a no-break space before ; ! ?', /[^\u00a0\u202f][;!?](?:\s|$)/],
  ['a no-break space before :', /[^\u00a0\u202f]:(?:\s|$)/],
  ['no-break spaces inside « »', /«[^\u00a0\u202f]|[^\u00a0\u202f]»/],
  ['the apostrophe of type, not of the typewriter', /\p{L}'\p{L}/u],
])('French has %s', (_, mistake) => {
  expect(matching(french, mistake)).toEqual([]);
});
