/** Where the service worker puts what other apps share, and where the toolbox takes it from. */
const cacheName = 'shared-files';
const limit = 20;

/** @param form of the share target: files under `files`, text under `text` */
export async function keepSharedFiles(form: FormData, caches: CacheStorage): Promise<void> {
  const cache = await caches.open(cacheName);
  const files = form.getAll('files').filter((entry) => entry instanceof File);
  const text = form.get('text');
  if (typeof text === 'string' && text.trim()) files.push(new File([text], 'text.pem'));
  for (const [index, file] of files.slice(0, limit).entries()) {
    const headers = { 'x-file-name': encodeURIComponent(file.name) };
    await cache.put(`/shared/${index}`, new Response(file, { headers }));
  }
}

/** Takes the shared files: a second call finds none. */
export async function takeSharedFiles(caches: CacheStorage): Promise<readonly File[]> {
  const cache = await caches.open(cacheName);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const name = decodeURIComponent(response?.headers.get('x-file-name') ?? 'file');
    if (response) files.push(new File([await response.blob()], name));
  }
  await caches.delete(cacheName);
  return files;
}
