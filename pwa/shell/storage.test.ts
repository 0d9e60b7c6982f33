import { afterEach, expect, it, vi } from 'vitest';
import { browserStorage, memoryStorage, tabStorage } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const places = [
  ['localStorage', browserStorage],
  ['sessionStorage', tabStorage],
] as const;

it.each(places)('takes the %s of the browser where it works', (name, storage) => {
  const own = memoryStorage();
  vi.stubGlobal(name, own);
  expect(storage()).toBe(own);
});

it.each(
  places.flatMap(([name, storage]) => [
    [name, 'is not there', storage, { value: undefined }] as const,
    [name, 'may not be named', storage, { get: forbidden }] as const,
    [name, 'cannot be read', storage, { value: { getItem: forbidden } }] as const,
  ]),
)('remembers as long as the page where the %s %s', (name, _, storage, described) => {
  vi.stubGlobal(name, undefined);
  Object.defineProperty(globalThis, name, { ...described, configurable: true });
  storage().setItem('paraphe.language', 'fr');
  expect(storage().getItem('paraphe.language')).toBe('fr');
  storage().removeItem('paraphe.language');
  expect(storage().getItem('paraphe.language')).toBeNull();
});
