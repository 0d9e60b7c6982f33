import { expect, it } from 'vitest';
import { isPrivateWindow } from './private-window.ts';

const refusing = (error: Error) => ({ getDirectory: () => Promise.reject(error) });

it.each([
  ['gives a folder', { getDirectory: async () => ({}) as FileSystemDirectoryHandle }, false],
  ['refuses folders for security', refusing(new DOMException('', 'SecurityError')), true],
  ['fails at its disk', refusing(new DOMException('', 'UnknownError')), false],
  ['fails otherwise', refusing(new TypeError('no')), false],
  ['has no folders', {}, false],
  ['has no storage', undefined, false],
])('where a browser $0, the window is private: $2', async (_, storage, isPrivate) => {
  expect(await isPrivateWindow(storage)).toBe(isPrivate);
});
