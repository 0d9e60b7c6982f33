import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { laterMessages } from '#core/messages/en/later.ts';

/** Rooms whose code the first screen of an invitation runs. */
const rooms = ['delivery', 'files', 'keybot', 'look', 'passwords', 'replica', 'screens/invitation', 'shell'];
const pwa = new URL('../', import.meta.url).pathname;

/** Areas of the catalogue that a file names, whole or by taking them apart. */
function areasIn(text: string): readonly string[] {
  const named = [...text.matchAll(/words\.value\.(\w+)/g)].map(([, area = '']) => area);
  const taken = [...text.matchAll(/const \{([^}]*)\} = words\.value;/g)].flatMap(([, areas = '']) =>
    areas.split(',').map((area) => area.split(':')[0]?.trim() ?? ''),
  );
  return [...named, ...taken];
}

it('says on an invitation only what is loaded with it', () => {
  const later = Object.keys(laterMessages);
  const files = rooms.flatMap((room) =>
    readdirSync(join(pwa, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      // It has every word loaded with it: use-menu.ts.
      .filter((name) => !name.startsWith('menu-sections/'))
      .map((name) => join(room, name)),
  );
  expect(files.length).toBeGreaterThan(60);
  const missing = files.flatMap((file) =>
    areasIn(readFileSync(join(pwa, file), 'utf8'))
      .filter((area) => later.includes(area))
      .map((area) => `${file} says ${area}`),
  );
  expect(missing).toEqual([]);
});
