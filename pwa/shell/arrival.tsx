import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { words } from './words.ts';

const loading = signal(false);

/** The thin line that runs while the next screen is being loaded. */
export function Arrival(): VNode {
  return (
    <div class="arrival" role="status">
      {loading.value && (
        <span class="arrival-line">
          <span class="unseen">{words.value.shell.screenLoading}</span>
        </span>
      )}
    </div>
  );
}

Arrival.start = (): void => {
  loading.value = true;
};
Arrival.end = (): void => {
  loading.value = false;
};

/** Another screen begins at its top, and whoever cannot see that it changed hears its heading. */
export function showFromTop(): void {
  scrollTo(0, 0);
  document.querySelector('main')?.scrollTo(0, 0);
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
