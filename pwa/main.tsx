import { render } from 'preact';
import { exec } from 'preact-iso/router';
import './look/index.css';
import { prepareAccount } from './device/account-worker.ts';
import { keptHere, signOutDue } from './device/device.ts';
import { throughDevice } from './device/through-device.ts';
import { createPortal } from './portal/client.ts';
import { App } from './shell/app.tsx';
import { createCalm, idlePage } from './shell/calm.ts';
import { countingChanges } from './shell/changes.ts';
import { startClock } from './shell/clock.ts';
import type { Environment } from './shell/environment.ts';
import formatsWorker from './shell/formats.worker.ts?worker&url';
import { watchInstall } from './shell/install.ts';
import { watchNetwork } from './shell/network.ts';
import { createProof } from './shell/proof.ts';
import { routes } from './shell/routes.tsx';
import { createSession } from './shell/session.ts';
import { browserStorage } from './shell/storage.ts';
import { applyTheme } from './shell/theme.ts';
import { keepUpToDate } from './shell/updates.ts';
import { loadWords, preferredLanguage, speakPreferred } from './shell/words.ts';
import { startWorker } from './shell/workers.ts';

// The only place where the page takes its clock, ids and network from the browser.
const browserFetch: typeof fetch = (input, init) => fetch(input, init);
const plain = createPortal({ fetch: browserFetch });
const session = createSession(plain, () => signOutDue.write(browserStorage(), true));
const proof = createProof(plain, session);
const calm = createCalm(idlePage);
const environment: Environment = {
  portal: calm.watch(countingChanges(throughDevice(proof.portal))),
  portalOf: (invitation) => createPortal({ fetch: browserFetch, invitation }),
  portalOfPerson: (personalData) => createPortal({ fetch: browserFetch, personalData }),
  session,
  newId: () => crypto.randomUUID(),
};

/** Who is there; after somebody signed out unheard, nobody is until the portal was told. */
async function ask(): Promise<void> {
  if (signOutDue.read(browserStorage())) {
    const { tellSignOut } = await import('./device/tell-sign-out.ts');
    if (!(await tellSignOut(plain, browserStorage()))) return session.stayOut();
  }
  return session.refresh();
}

/** Whoever was invited has no account here: what keeps one is not among what they wait for. */
async function keep(): Promise<void> {
  const { keepDevice } = await import('./device/keep-device.ts');
  keepDevice(plain, session, calm);
}

/** A thread of its own for what would hold up the page: an account that is kept here, or the first dates that it draws. */
function startThread(): void {
  try {
    if (isKept) prepareAccount();
    else startWorker(formatsWorker, preferredLanguage(navigator.languages));
  } catch (error) {
    // The page then does it itself, when it needs it.
    console.warn('no Worker', error);
  }
}

const isKept = keptHere.read(browserStorage()) !== undefined;
startThread();
applyTheme(document.documentElement);
startClock(() => new Date());
watchNetwork();
watchInstall();
const asked = ask();
// Whose account is kept here sees it as soon as it is open; a new device takes it in when the screen has what it needs.
if (isKept) void calm.during(keep());

// Words and screen come side by side, so that the first render is the whole one.
const first = routes.find(({ path }) => exec(location.pathname, path));
await Promise.all([speakPreferred(navigator.languages), first?.screen.preload()]);
const root = document.querySelector('#app');
if (!root) throw new Error('index.html has no #app');
root.replaceChildren();
render(<App environment={environment} proof={proof} plain={plain} />, root);

await asked;
// Whoever came to do something comes first: the rest is done when the page has nothing better to do.
await calm.come();
if (!isKept) void keep();

// Why something may be refused, before anything is; an invitation has the reasons that it meets.
if (first?.path !== '/invitation')
  await loadWords(['reasons']).catch((error: unknown) => console.warn('words missing', error));

// What waits in the outbox leaves whatever screen is open.
const { openReplica } = await import('./replica/this-device.ts');
await openReplica();

if (import.meta.env.PROD) await keepUpToDate();
