import { expect, it, vi } from 'vitest';
import beforePaint from '../public/theme.js?raw';
import { keepChoice } from './choice.ts';
import { applyTheme, density, theme } from './theme.ts';

const run = (root: { dataset: Record<string, string> }) =>
  new Function('document', beforePaint)({ documentElement: root });

it('marks the page before the first paint as the application will', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const application = { dataset: {} };
  theme.value = 'dark';
  density.value = 'compact';
  applyTheme(application as unknown as HTMLElement);
  const page = { dataset: {} };
  run(page);
  expect(page.dataset).toEqual({ theme: 'dark', density: 'compact' });
  expect(page.dataset).toEqual(application.dataset);

  keepChoice('theme', undefined);
  keepChoice('density', undefined);
  const plain = { dataset: {} };
  run(plain);
  expect(plain.dataset).toEqual({});
  vi.unstubAllGlobals();
});

it('leaves the page alone where storage is blocked', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  const page = { dataset: {} };
  run(page);
  expect(page.dataset).toEqual({});
  vi.unstubAllGlobals();
});
