import { expect, it } from 'vitest';
import { keepSharedFiles, takeSharedFiles } from './shared-files.ts';

/** The part of Cache Storage that is used, in memory. */
function memoryCaches(): CacheStorage {
  const kept = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>();
    kept.set(name, entries);
    return {
      put: async (url: string, response: Response) => void entries.set(url, response),
      keys: async () => [...entries.keys()],
      match: async (url: string) => entries.get(url)?.clone(),
    };
  };
  return { open, delete: async (name: string) => kept.delete(name) } as unknown as CacheStorage;
}

it('gives what was shared once, names and all', async () => {
  const caches = memoryCaches();
  const form = new FormData();
  form.append('files', new File(['one'], 'clé à moi.pem'));
  form.append('files', new File(['two'], 'b.p12'));
  form.append('text', '-----BEGIN CERTIFICATE-----');
  await keepSharedFiles(form, caches);
  const files = await takeSharedFiles(caches);
  expect(files.map(({ name }) => name)).toEqual(['clé à moi.pem', 'b.p12', 'text.pem']);
  expect(await files[0]?.text()).toBe('one');
  expect(await takeSharedFiles(caches)).toEqual([]);
});

it('takes no text that is empty, nor more than twenty files', async () => {
  const caches = memoryCaches();
  const form = new FormData();
  for (let index = 0; index < 25; index++) form.append('files', new File(['x'], `${index}.pem`));
  form.append('text', '  ');
  await keepSharedFiles(form, caches);
  expect(await takeSharedFiles(caches)).toHaveLength(20);
});
