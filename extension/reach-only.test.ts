import { expect, it } from 'vitest';
import { reachOnly, type SitePermissions } from './reach-only.ts';

const required = ['http://localhost/*'];

function browserWith(origins: readonly string[], answer: boolean) {
  const granted = new Set([...required, ...origins]);
  const permissions: SitePermissions = {
    request: async ({ origins: asked }) => {
      if (answer) for (const pattern of asked) granted.add(pattern);
      return answer;
    },
    remove: async ({ origins: left }) => {
      if (left.some((pattern) => required.includes(pattern))) throw new Error('cannot be removed');
      for (const pattern of left) granted.delete(pattern);
      return true;
    },
    getAll: async () => ({ origins: [...granted] }),
  };
  return { granted, permissions };
}

it.each([
  [true, ['http://localhost/*', 'https://new.example.com/*']],
  [false, ['http://localhost/*']],
])('reaches one portal at a time; the person’s answer: %s', async (answer, left) => {
  const { granted, permissions } = browserWith(['https://old.example.com/*'], answer);
  expect(await reachOnly(permissions, 'https://new.example.com:8443', required)).toBe(answer);
  expect([...granted]).toEqual(left);
});

it('keeps the permission that it has', async () => {
  const { granted, permissions } = browserWith(['https://same.example.com/*'], true);
  expect(await reachOnly(permissions, 'https://same.example.com', required)).toBe(true);
  expect([...granted]).toEqual(['http://localhost/*', 'https://same.example.com/*']);
});
