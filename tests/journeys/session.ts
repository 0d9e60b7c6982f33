import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import type { Credentials } from './pages/sign-in-page.ts';

/**
 * Gives the browser a session, as somebody has who comes back: for journeys that are about something else than signing
 * in, which costs two pages.
 */
export async function comeBack(
  context: BrowserContext,
  { origin, login, password }: Credentials,
): Promise<void> {
  const answer = await context.request.post(`${origin}/api/commands`, {
    headers: { origin },
    data: { id: randomUUID(), name: 'session.signIn@1', args: { login, password } },
  });
  if (!answer.ok()) throw new Error(`${login} is not let in: ${answer.status()} ${await answer.text()}`);
}

/** The portal tells these pages nothing of itself: a network with an open stream never rests. */
export async function withoutEvents(context: BrowserContext): Promise<void> {
  // In the page, since routing one request makes all others pass by the test, and nothing be kept between pages.
  await context.addInitScript(() => {
    window.EventSource = class extends EventTarget {
      close(): void {}
    } as unknown as typeof EventSource;
  });
}
