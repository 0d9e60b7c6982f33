import { signal } from '@preact/signals';

/** Of Chromium; no standard declares it. */
interface BeforeInstallPromptEvent extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Asks the browser to install the app; undefined while it would refuse. */
export const install = signal<(() => Promise<void>) | undefined>(undefined);

export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // The browser's own banner would cover the page at a moment that nobody chose.
    event.preventDefault();
    install.value = async () => {
      // A prompt may be shown once.
      install.value = undefined;
      await (event as BeforeInstallPromptEvent).prompt();
    };
  });
  addEventListener('appinstalled', () => {
    install.value = undefined;
  });
}
