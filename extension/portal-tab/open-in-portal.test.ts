import { expect, it } from 'vitest';
import { openInPortal } from './open-in-portal.ts';

const origin = 'http://localhost:8080';
const wanted = `${origin}/orders/1000000001`;

async function opened(urls: readonly string[]): Promise<readonly unknown[]> {
  const done: unknown[] = [];
  const browser = {
    tabs: {
      query: async ({ url }: { url: string }) => {
        done.push(url);
        return urls.map((one, id) => ({ id, windowId: 7, url: one }));
      },
      create: async (tab: object) => done.push(tab),
      update: async (id: number, changes: object) => done.push([id, changes]),
    },
    windows: { update: async (id: number, changes: object) => done.push([id, changes]) },
  };
  await openInPortal(wanted, browser);
  return done;
}

const focus = [7, { focused: true }];

it.each<[string, readonly string[], readonly unknown[]]>([
  ['in a new tab where the portal is in none', [], [{ url: wanted }]],
  ['where it is shown already', [`${origin}/orders`, wanted], [[1, { active: true }], focus]],
  ['in the place of a list', [`${origin}/orders?state=valid`], [[0, { active: true, url: wanted }], focus]],
  ['in no place where somebody may be writing', [`${origin}/orders/new`, `${origin}/me`], [{ url: wanted }]],
  ['in no tab of another portal', ['http://localhost:9090/orders'], [{ url: wanted }]],
])('shows a page %s', async (_, urls, done) => {
  expect(await opened(urls)).toEqual(['http://localhost/*', ...done]);
});
