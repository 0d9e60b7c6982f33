import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../portal/client.ts';
import { signOutDue } from './device.ts';

/**
 * Ends the session of whoever signed out while the portal could not be told; until then the cookie is as good as none.
 * @returns whether nothing is due any more
 */
export async function tellSignOut(portal: Portal, storage: Storage): Promise<boolean> {
  if (!signOutDue.read(storage)) return true;
  try {
    await portal.run('session.signOut@1', {}, { id: crypto.randomUUID() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'server.unavailable') return false;
  }
  signOutDue.write(storage, false);
  return true;
}
