import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exec } from 'preact-iso/router';
import { describe, expect, it } from 'vitest';
import { type MenuEntry, menus } from '#core/accounts/menu.ts';
import { routes } from '../routes.tsx';

const pwa = new URL('../../', import.meta.url).pathname;
const paths = readFileSync(join(pwa, 'shell/routes.tsx'), 'utf8');
const entries: readonly MenuEntry[] = Object.values(menus).flatMap((sections) =>
  sections.flatMap((section) => section.entries),
);

function routeOf({ path }: MenuEntry): string | undefined {
  const [pathname = ''] = path.split('?');
  return routes.find((route) => exec(pathname, route.path, { path: pathname, query: {}, params: {} }))?.path;
}

/** Everything that the screen at a route is made of, in pwa/. */
function sourceOf(route: string): string {
  const folder = new RegExp(`'${route}': '([\\w-]+)'`).exec(paths)?.[1];
  const read = new Map<string, string>();
  const follow = (file: string): void => {
    if (read.has(file) || !existsSync(file)) return;
    const text = readFileSync(file, 'utf8');
    read.set(file, text);
    for (const [, target = ''] of text.matchAll(/from '(\.[^']+)'/g)) follow(join(dirname(file), target));
  };
  follow(join(pwa, 'screens', folder ?? '', 'index.tsx'));
  return [...read.values()].join('\n');
}

describe.each(entries)('the entry $path', (entry) => {
  it('leads to a screen', () => {
    expect(routeOf(entry)).toBeDefined();
  });

  it('is for whoever may read what the screen reads', () => {
    const read = [...sourceOf(routeOf(entry) ?? '').matchAll(/portal\s*\.read\(\s*'([^']+)'/g)];
    const readings = read.map(([, path]) => path);
    // The keys and the tools ask the portal nothing that concerns the person.
    if (entry.reading === undefined) expect(readings.filter((path) => path !== '/api/session')).toEqual([]);
    else expect(readings).toContain(entry.reading);
  });
});
