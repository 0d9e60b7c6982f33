import { chromeExtensionOrigin } from '../../core/portal/extension-origins.ts';
import { staffKeys } from '../../extension/staff/staff-keys.ts';
import { ExtensionBrowser } from '../journeys/pages/extension.ts';
import { type OpenPortal, openFurnishedPortal } from '../portal/furnished-portal.ts';
import { zoe } from '../portal/orders.ts';
import { addUser, openAccount, type Somebody } from '../portal/people.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { secondsUntilStopped } from './background-rest.ts';
import { type BenchOptions, type Figure, median } from './figure.ts';

/** Milliseconds after its opening at which the popup is there; seconds after its work at which the background rests. */
const budgets = { popup: 150, rest: 40 } as const;

/** The extension of somebody who approves: how soon its popup is there, and that it rests when there is nothing to do. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const portal = await openFurnishedPortal();
  try {
    const approver = await approverWithOrders(portal);
    const popup = await measurePopup(portal, approver, short ? 5 : 20);
    const rest = await secondsUntilStopped(portal, approver);
    return [
      ...popup,
      {
        name: 'Background script of the extension, from its work to its end',
        value: rest,
        unit: 's',
        budget: `≤ ${budgets.rest} s`,
        ok: rest <= budgets.rest,
      },
    ];
  } finally {
    await portal.close();
  }
}

async function approverWithOrders(portal: OpenPortal): Promise<Somebody> {
  const approver = await openAccount(portal, { login: 'approver' });
  const requester = await addUser(portal, approver, 'requester');
  const [client, theirs] = [createPortalClient(portal.origin), createPortalClient(portal.origin)];
  await client.run('session.signIn@1', approver);
  await client.run('preferences.setApprovalMode@1', { on: true });
  await theirs.run('session.signIn@1', requester);
  for (const givenName of ['Ada', 'Grace', 'Hedy']) {
    const composition = { ...zoe, givenName, emailAddress: `${givenName}@example.com`.toLowerCase() };
    await theirs.run('order.place@1', { product: 'mail-professional-1y', language: 'fr', composition });
  }
  return approver;
}

interface Shown {
  /** Milliseconds from the opening to the first paint that has something, and to the first orders on the screen. */
  readonly paint: number;
  readonly content: number;
}

async function measurePopup(
  portal: OpenPortal,
  approver: Somebody,
  times: number,
): Promise<readonly Figure[]> {
  const extension = await ExtensionBrowser.open('fr');
  try {
    await extension.setPortal(portal.origin);
    await extension.signIn(portal.origin, approver);
    const fresh: Shown[] = [];
    const known: Shown[] = [];
    const plain: number[] = [];
    for (let time = 0; time < times; time++) {
      fresh.push(await openPopup(extension, { forgetting: true }));
      known.push(await openPopup(extension, { forgetting: false }));
      plain.push(await openPlain(extension));
    }
    const beside = { name: 'its manifest, as text without a script', value: median(plain) };
    const figure = (name: string, shown: readonly Shown[], key: keyof Shown): Figure => ({
      name,
      value: median(shown.map((each) => each[key])),
      unit: 'ms',
      ok: true,
    });
    const kept = (told: Figure): Figure => ({
      ...told,
      peer: beside,
      ratio: told.value / beside.value,
      budget: `≤ ${budgets.popup} ms`,
      ok: told.value <= budgets.popup,
    });
    return [
      kept(figure('Popup of the extension, first paint', known, 'paint')),
      kept(figure('Popup of the extension, with the orders that it knew', known, 'content')),
      kept(figure('Popup of the extension that knew nothing, first paint', fresh, 'paint')),
      figure('Popup of the extension that knew nothing, with the portal’s orders', fresh, 'content'),
    ];
  } finally {
    await extension.close();
  }
}

/** The least that a page of the extension takes here. @returns milliseconds to its first paint */
async function openPlain(extension: ExtensionBrowser): Promise<number> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`${chromeExtensionOrigin}/manifest.json`);
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').at(0)?.startTime,
  );
  const value = await paint.jsonValue();
  await page.close();
  return value ?? Number.NaN;
}

/** A popup is a page of the extension, drawn as one in a tab is. @param forgetting what earlier popups kept of orders */
async function openPopup(
  extension: ExtensionBrowser,
  { forgetting }: { readonly forgetting: boolean },
): Promise<Shown> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 390, height: 700 });
  if (forgetting) {
    await page.goto(`${chromeExtensionOrigin}/options.html`);
    await page.evaluate(`chrome.storage.session.remove(${JSON.stringify(staffKeys)})`);
  }
  await page.addInitScript(() => {
    const seen = { paint: 0, content: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      const first = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
      if (first) seen.paint = first.startTime;
    }).observe({ type: 'paint', buffered: true });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.staff-list .staff-row')) return;
      observer.disconnect();
      // The frame that draws it, then the moment after it.
      requestAnimationFrame(() =>
        setTimeout(() => {
          seen.content = performance.now();
        }),
      );
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await page.goto(`${chromeExtensionOrigin}/popup.html`);
  const shown = await page.waitForFunction(() => {
    const { seen } = window as unknown as { readonly seen: Shown };
    return seen.paint > 0 && seen.content > 0 ? seen : undefined;
  });
  const seen = await shown.jsonValue();
  await page.close();
  if (seen === undefined) throw new Error('the popup shows nothing');
  return seen;
}
