/// <reference lib="webworker" />
import { cacheNames, clientsClaim } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { AlertsView } from '#core/portal/alert-views.ts';
import { unattendedHeader } from '#core/portal/api.ts';
import { keepAlertsOf, readKeptAlerts } from './alerts/kept-alerts.ts';
import { renewPush } from './alerts/renew-push.ts';
import { type Notice, showAlerts } from './alerts/show-alerts.ts';
import { fillFromPack } from './shell/app-pack.ts';
import { keepSharedFiles } from './shell/shared-files.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// The whole app is there before it is needed; what the portal says is never kept here, and no command waits here.
const files = self.__WB_MANIFEST;
let filled: Promise<void> | undefined;
self.addEventListener('install', (event) => {
  const paths = new Set(files.map((file) => `/${typeof file === 'string' ? file : file.url}`));
  filled = self.caches
    .open(cacheNames.precache)
    .then((cache) => fillFromPack({ cache, fetch: (path) => fetch(path), paths }));
  event.waitUntil(filled);
});
// Each file waits for the pack, and is fetched only if it was not in it.
addPlugins([{ handlerWillStart: async () => filled }]);
precacheAndRoute(files);
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

/** A message says only that there is something; two at once are looked after one after the other. */
self.addEventListener('push', (event: PushEvent) => {
  event.waitUntil(
    self.navigator.locks.request('paraphe-alerts', async () =>
      showAlerts({ kept: await readKeptAlerts(), read: readAlerts, show, isSeen, keep: keepAlertsOf }),
    ),
  );
});

async function readAlerts(after: number): Promise<AlertsView> {
  const response = await fetch(`/api/alerts?after=${after}`, {
    credentials: 'same-origin',
    headers: { [unattendedHeader]: '1' },
  });
  if (!response.ok) throw new Error(`the portal answered ${response.status}`);
  return (await response.json()) as AlertsView;
}

function show({ title, body, tag, path, language }: Notice): Promise<void> {
  return self.registration.showNotification(title, {
    body,
    tag,
    lang: language,
    icon: '/icons/icon-192.png',
    data: { path },
  });
}

async function isSeen(): Promise<boolean> {
  const pages = await self.clients.matchAll({ type: 'window' });
  return pages.some(({ visibilityState, focused }) => visibilityState === 'visible' && focused);
}

self.addEventListener('pushsubscriptionchange', (event) => {
  const { oldSubscription: ended, newSubscription: given } = event as PushSubscriptionChangeEvent;
  const { pushManager } = self.registration;
  event.waitUntil(
    renewPush({
      ended,
      given,
      subscribe: (options) => pushManager.subscribe(options),
      fetch: (...request) => fetch(...request),
      newId: () => crypto.randomUUID(),
    }),
  );
});

self.addEventListener('notificationclick', (event: NotificationEvent) => {
  event.notification.close();
  const { path } = event.notification.data as { readonly path: string };
  event.waitUntil(openPage(path));
});

/** In the page that is open, if there is one. */
async function openPage(path: string): Promise<void> {
  const [page] = await self.clients.matchAll({ type: 'window' });
  const shown = await page?.navigate(path).catch(() => null);
  if (shown) await shown.focus();
  else await self.clients.openWindow(path);
}

// A new version takes over only when the person asked for it.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if ((event.data as { readonly type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
