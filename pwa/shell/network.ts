import { signal } from '@preact/signals';

/** What the device says of its network; whether the portal answers is known only by asking. */
export const online = signal(true);

export function watchNetwork(): void {
  const read = () => {
    online.value = navigator.onLine;
  };
  read();
  addEventListener('online', read);
  addEventListener('offline', read);
}
