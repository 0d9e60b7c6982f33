import type { BrowserContext, Page } from '@playwright/test';

/** Gives the portal little room and fills it to the last kilobyte, as photos and films do; gives what makes room again. */
export async function fillStorage(
  context: BrowserContext,
  page: Page,
  origin: string,
): Promise<() => Promise<void>> {
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30_000_000 });
  await page.evaluate(async () => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = database.transaction('bytes', 'readwrite', { durability: 'strict' });
        transaction.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (const size of [65_536, 16_384, 4096, 1024, 256]) while (await put(size));
    database.close();
  });
  return async () => {
    await devTools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deletion = indexedDB.deleteDatabase('filler');
          deletion.onsuccess = () => resolve();
          deletion.onerror = () => reject(deletion.error);
        }),
    );
  };
}
