/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { keepSharedFiles } from './shell/shared-files.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// The whole app is there before it is needed; what the portal says is never kept here, and no command waits here.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
clientsClaim();

/** Every address of the app is the same page; the portal's own documents are not. */
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/share$/, /\.[a-z0-9]{2,5}$/i],
  }),
);

/** Files that another app shares with Paraphe wait in a cache until the toolbox takes them. */
registerRoute(
  '/share',
  async ({ request }) => {
    await keepSharedFiles(await request.formData(), self.caches);
    return Response.redirect('/toolbox?shared', 303);
  },
  'POST',
);

// A new version takes over only when the person asked for it.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { readonly type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
