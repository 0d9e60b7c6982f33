import { expect, it } from 'vitest';
import { builtScript } from './built-script.ts';

const origin = 'https://portal.example';

it.each(['/sw.js', '/assets/keybot.worker-B2x_9.js', `${origin}/assets/a.js`])('trusts %s', (url) => {
  expect(builtScript(url, origin)).toBe(new URL(url, origin).href);
});

it.each([
  'https://elsewhere.example/assets/a.js',
  '//elsewhere.example/sw.js',
  'data:text/javascript,alert(1)',
  'blob:https://portal.example/1',
  '/api/orders/1.js',
  '/assets/../api/a.js',
])('does not trust %s', (url) => {
  expect(() => builtScript(url, origin)).toThrow(TypeError);
});
