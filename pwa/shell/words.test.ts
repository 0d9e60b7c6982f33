import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { firstMessages } from '#core/messages/en/first.ts';
import { messages } from '#core/messages/en/index.ts';
import type { ScreenName } from './routes.tsx';
import { roomsOf } from './screen-rooms.ts';
import { loadRoom, type Room, roomNames } from './word-rooms.ts';

const pwa = new URL('../', import.meta.url).pathname;

/** Rooms by `area.part`, and by `area` all that it is spread over; what is not there is said on an invitation. */
const roomsBy = new Map<string, readonly Room[]>();
for (const room of roomNames) {
  for (const [area, said] of Object.entries(await loadRoom('en', room))) {
    roomsBy.set(area, [...(roomsBy.get(area) ?? []), room]);
    for (const part of Object.keys(said)) roomsBy.set(`${area}.${part}`, [room]);
  }
}

it('are spread over rooms without a word that is lost or there twice', () => {
  const first = Object.entries(firstMessages).flatMap(([area, said]) =>
    Object.keys(said).map((part) => `${area}.${part}`),
  );
  const loaded = [...roomsBy.keys()].filter((name) => name.includes('.'));
  const all = Object.entries(messages).flatMap(([area, said]) =>
    Object.keys(said).map((part) => `${area}.${part}`),
  );
  expect([...first, ...loaded].toSorted()).toEqual(all.toSorted());
});

const namesIn = (inBraces: string): readonly string[] =>
  inBraces.split(',').flatMap((name) => name.split(':')[0]?.trim() || []);

/** Areas, or parts of those that are spread over rooms, that a file names. */
function saidIn(file: string, text: string): readonly string[] {
  const whole = [
    ...[...text.matchAll(/\bwords\.value\.(\w+)/g)].map(([, area = '']) => area),
    ...[...text.matchAll(/\{([^{}]*)\} = words\.value;/g)].flatMap(([, names = '']) => namesIn(names)),
  ];
  const parts = whole.flatMap((area) => {
    if ((roomsBy.get(area)?.length ?? 0) < 2) return area;
    const taken = new RegExp(String.raw`\{([^{}]*)\} = (?:words\.value\.)?${area}\b`, 'g');
    const named = [
      ...[...text.matchAll(new RegExp(String.raw`\b${area}\.(\w+)`, 'g'))].map(([, part = '']) => part),
      ...[...text.matchAll(taken)].flatMap(([, names = '']) => namesIn(names)),
    ];
    return named.length === 0 ? area : named.map((part) => `${area}.${part}`);
  });
  return [...parts, ...saidByCore(file, text)];
}

/** What functions of the core say that a file gives all words to. */
function saidByCore(file: string, text: string): readonly string[] {
  const functions = [...text.matchAll(/(\w+)\([^()]*\bwords\.value[,)]/g)].map(([, name = '']) => name);
  return functions.flatMap((name) => {
    const path = new RegExp(String.raw`import \{[^}]*\b${name}\b[^}]*\} from '#core/([^']+)'`).exec(
      text,
    )?.[1];
    if (path === undefined) throw new Error(`${file}: what does ${name} say?`);
    const core = readFileSync(join(pwa, '../core', path), 'utf8');
    return saidIn(
      path,
      core
        .replaceAll(/\bwords\./g, 'words.value.')
        .replaceAll(/(\{[^{}]*\}): Messages\b/g, '$1 = words.value;'),
    );
  });
}

interface Way {
  /** Rooms that are loaded before the file runs. */
  readonly loaded: readonly Room[];
  readonly found: Map<Room, string>;
}

/** Every room whose words are said from a file on, with where; a chunk that brings rooms of its own has them. */
function follow(file: string, { loaded, found }: Way, seen = new Set<string>()): void {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(join(pwa, file), 'utf8');
  const own = [...text.matchAll(/loadWords\(\[([^\]]*)\]\)/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/'(\w+)'/g)].map(([, room]) => room as Room),
  );
  for (const said of saidIn(file, text))
    for (const room of roomsBy.get(said) ?? [])
      if (![...loaded, ...own].includes(room)) found.set(room, `${file} says ${said}`);
  const target = (path: string) => join(dirname(file), path);
  for (const [, path = ''] of text.matchAll(/(?<!import type [^;]*)from '(\.[^']+\.tsx?)'/g))
    follow(target(path), { loaded, found }, seen);
  for (const [, path = ''] of text.matchAll(/import\('(\.[^']+\.tsx?)'\)/g))
    follow(target(path), { loaded: [...loaded, ...own], found }, seen);
}

it('are there wherever the shell says them', () => {
  const found = new Map<Room, string>();
  follow('main.tsx', { loaded: [], found });
  expect(Object.fromEntries(found)).toEqual({});
});

it.each(Object.keys(roomsOf) as ScreenName[])(
  'the screen %s loads all that it says, and no more',
  (screen) => {
    const found = new Map<Room, string>();
    follow(`screens/${screen}/index.tsx`, { loaded: [], found });
    const said = Object.fromEntries([...found].toSorted());
    expect(Object.keys(said), JSON.stringify(said)).toEqual(roomsOf[screen].toSorted());
  },
);
