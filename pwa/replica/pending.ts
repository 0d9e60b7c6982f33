import { signal } from '@preact/signals';

/** How many commands wait on this device for the portal's answer, those of other tabs included. */
export const pending = signal(0);
