import { toast } from '../look/toasts.tsx';
import { words } from './words.ts';
import { trusted } from './workers.ts';

const hour = 3_600_000;

/**
 * Installs the service worker. A new version waits until the person says so, since a reload in the middle of a form or
 * of a key would be felt; or until every tab is closed.
 */
export async function keepUpToDate(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox(trusted('/sw.js'));
  worker.addEventListener('waiting', () => {
    const { updateNow, updateReady } = words.value.shell;
    const run = () => {
      worker.addEventListener('controlling', () => location.reload());
      worker.messageSkipWaiting();
    };
    toast({ text: updateReady, action: { label: updateNow, run } });
  });
  try {
    await worker.register();
  } catch (error) {
    // A browser that keeps nothing for the portal: the app works as long as there is a network.
    console.warn('no service worker', error);
    return;
  }
  setInterval(() => {
    if (navigator.onLine) void worker.update();
  }, hour);
}
