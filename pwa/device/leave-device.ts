import { browserStorage } from '../shell/storage.ts';
import { device, keptHere } from './device.ts';

/** Commands that the portal has not answered yet. */
export function waitingCount(): number {
  return device.value?.status.value.entries.filter(({ doneAt }) => doneAt === undefined).length ?? 0;
}

/**
 * Makes what this browser keeps of the person unreadable. What waits stays, sealed, for when they sign in again; unless they
 * want it discarded.
 */
export async function leaveDevice({ discard }: { readonly discard: boolean }): Promise<void> {
  const account = device.value;
  const isRefused = account?.status.value.trouble === 'refused';
  const userId = account?.person.userId ?? keptHere.read(browserStorage());
  account?.end();
  device.value = undefined;
  keptHere.write(browserStorage(), undefined);
  void stopPush();
  if (userId === undefined) return;
  const { closeAccount } = await import('./account.ts');
  try {
    await closeAccount(userId, { discard });
  } catch (error) {
    // What could not be opened all the while has nothing of this session.
    if (!isRefused) throw error;
  }
}

/** This device shows nothing more of whoever is gone; a browser that keeps no such things does not hold anybody up. */
async function stopPush(): Promise<void> {
  try {
    await (await import('../alerts/device-push.ts')).leavePush();
  } catch (error) {
    console.error(error);
  }
}
