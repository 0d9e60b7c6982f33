import { readdirSync } from 'node:fs';
import { exec } from 'preact-iso/router';
import { expect, it } from 'vitest';
import { routes } from './routes.tsx';

const at = (path: string) =>
  routes.find((route) => exec(path, route.path, { path, query: {}, params: {} }))?.path;

it('gives every screen its address, and every address its screen', () => {
  const folders = readdirSync(new URL('../screens/', import.meta.url), { withFileTypes: true });
  expect(routes).toHaveLength(folders.filter((entry) => entry.isDirectory()).length);
});

it.each([
  ['/', '/'],
  ['/orders', '/orders'],
  ['/orders/new', '/orders/new'],
  ['/orders/100200', '/orders/:reference'],
  ['/office/orders/100200', '/office/orders/:reference'],
  ['/invitation', '/invitation'],
])('%s leads to %s', (path, route) => {
  expect(at(path)).toBe(route);
});

it.each(['/nothing', '/orders/100200/more', '/office'])('%s leads nowhere', (path) => {
  expect(at(path)).toBeUndefined();
});
