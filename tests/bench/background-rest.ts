import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { chromeExtensionOrigin } from '../../core/portal/extension-origins.ts';
import { findChromium } from '../../scripts/programs/install.ts';
import { ExtensionBrowser, extensionFlags } from '../journeys/pages/extension.ts';
import { freePort, type OpenPortal } from '../portal/furnished-portal.ts';
import type { Somebody } from '../portal/people.ts';

/** Longer than any browser waits before it ends a background script that does nothing. */
const patience = 120;

/**
 * Signs in, has the minute's work done, and lets go of the browser: one that is debugged never ends a background script.
 * What is ended has neither timer nor socket nor memory of its own.
 * @returns seconds from its work to its end, which the browser tells without being attached to it
 */
export async function secondsUntilStopped(portal: OpenPortal, person: Somebody): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-rest-'));
  const port = await freePort();
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [
      ...extensionFlags('en'),
      '--headless=new',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${join(folder, 'profile')}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ends = once(child, 'exit');
  try {
    await until(() => answers(port), { named: 'the browser answers', child });
    await until(() => isRunning(port), { named: 'the background script has started', child });
    await workOnce(portal, person, port);
    const began = performance.now();
    await until(async () => !(await isRunning(port)), { named: 'the background script has ended', child });
    return (performance.now() - began) / 1000;
  } finally {
    child.kill();
    await ends;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The next time that the browser wakes it is a minute away from here. */
async function workOnce(portal: OpenPortal, person: Somebody, port: number): Promise<void> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the browser has no context');
    const extension = ExtensionBrowser.in(context, 'en');
    await extension.setPortal(portal.origin);
    await extension.signIn(portal.origin, person);
    const page = await extension.page('options.html');
    await extension.soundAlarm(page);
    await page.waitForFunction("chrome.action.getBadgeText({}).then((text) => text !== '')");
    await page.close();
  } finally {
    // Lets go of it; it goes on.
    await browser.close();
  }
}

interface Target {
  readonly type: string;
  readonly url: string;
}

const targets = async (port: number): Promise<readonly Target[]> =>
  (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Target[];

async function answers(port: number): Promise<boolean> {
  return targets(port).then(
    () => true,
    () => false,
  );
}

async function isRunning(port: number): Promise<boolean> {
  const all = await targets(port);
  return all.some(({ type, url }) => type === 'service_worker' && url.startsWith(chromeExtensionOrigin));
}

interface Waiting {
  readonly named: string;
  readonly child: ChildProcess;
}

/** @throws Error when it does not come to pass */
async function until(isSo: () => Promise<boolean>, { named, child }: Waiting): Promise<void> {
  const deadline = performance.now() + patience * 1000;
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error(`the browser ended before ${named}`);
    if (performance.now() > deadline) throw new Error(`not in ${patience} s: ${named}`);
    await sleep(100);
  }
}
