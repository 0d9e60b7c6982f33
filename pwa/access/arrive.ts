import { Refusal } from '#core/errors/refusal.ts';
import type { Session } from '../shell/session.ts';

/**
 * Reads who is there, after somebody has signed in.
 * @throws Refusal `signin.notKept` where the browser keeps no cookie, and the portal therefore knows nobody
 */
export async function arrive(session: Pick<Session, 'refresh' | 'refusal' | 'view'>): Promise<void> {
  await session.refresh();
  if (session.refusal.value === undefined && session.view.value?.person === undefined)
    throw new Refusal('signin.notKept');
}
