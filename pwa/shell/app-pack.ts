/**
 * The files of `assets/` in one, as a multipart form (RFC 7578), which browsers read by themselves: two hundred answers
 * to two hundred questions cost a device five times as much. Not in it are scripts of Workers, whose rights come with the
 * portal's own answer. scripts/write-app-pack.ts makes it.
 */
export const packPath = '/app.pack';

export const isPacked = (name: string): boolean => !name.includes('.worker-');

interface PackWanted {
  readonly cache: Pick<Cache, 'keys' | 'put'>;
  readonly fetch: (path: string) => Promise<Response>;
  /** Paths of this version's files. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Puts what the pack has of them into a cache that is still empty: where an older version is kept, what has changed is less.
 * Whatever goes wrong is left to who fetches them one by one.
 */
export async function fillFromPack({ cache, fetch, paths }: PackWanted): Promise<void> {
  try {
    if ((await cache.keys()).length > 0) return;
    for (const [path, file] of await readPack(await fetch(packPath))) {
      if (!paths.has(path) || typeof file === 'string') continue;
      await cache.put(path, new Response(file, { headers: { 'content-type': file.type } }));
    }
  } catch {
    // No pack, no network, no room: who fetches the files finds out.
  }
}

async function readPack(answer: Response): Promise<FormData> {
  if (!answer.ok) throw new Error(`the portal answered ${answer.status}`);
  const octets = await answer.arrayBuffer();
  // It begins with its boundary, whatever the server says it is.
  const [first = ''] = new TextDecoder().decode(octets.slice(0, 200)).split('\r\n');
  const type = `multipart/form-data; boundary=${first.slice(2)}`;
  return new Response(octets, { headers: { 'content-type': type } }).formData();
}
