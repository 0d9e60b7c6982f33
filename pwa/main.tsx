import { render } from 'preact';
import { exec } from 'preact-iso/router';
import './look/index.css';
import { createPortal } from './portal/client.ts';
import { App } from './shell/app.tsx';
import { startClock } from './shell/clock.ts';
import type { Environment } from './shell/environment.ts';
import { watchInstall } from './shell/install.ts';
import { watchNetwork } from './shell/network.ts';
import { routes } from './shell/routes.tsx';
import { createSession } from './shell/session.ts';
import { applyTheme } from './shell/theme.ts';
import { keepUpToDate } from './shell/updates.ts';
import { speakPreferred } from './shell/words.ts';

// The only place where the page takes its clock, ids and network from the browser.
const browserFetch: typeof fetch = (input, init) => fetch(input, init);
const portal = createPortal({ fetch: browserFetch });
const session = createSession(portal);
const environment: Environment = {
  portal,
  portalOf: (invitation) => createPortal({ fetch: browserFetch, invitation }),
  session,
  newId: () => crypto.randomUUID(),
};

applyTheme(document.documentElement);
startClock(() => new Date());
watchNetwork();
watchInstall();
const asked = session.refresh();

// Words and screen come side by side, so that the first render is the whole one.
const first = routes.find(({ path }) => exec(location.pathname, path));
await Promise.all([speakPreferred(navigator.languages), first?.screen.preload()]);
const root = document.querySelector('#app');
if (!root) throw new Error('index.html has no #app');
root.replaceChildren();
render(<App environment={environment} />, root);

await asked;
// Whoever came to do something comes first: the rest is done when the page has nothing better to do.
await new Promise((resolve) => {
  if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 10_000 });
  else setTimeout(resolve, 2_000);
});

// What waits in the outbox leaves whatever screen is open.
const { openReplica } = await import('./replica/this-device.ts');
await openReplica();

if (import.meta.env.PROD) await keepUpToDate();
