import { effect, signal } from '@preact/signals';
import { keepChoice, readChoice } from './choice.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** undefined: what the device prefers. */
export const theme = signal<Theme | undefined>(readChoice('theme', themes));
export const density = signal<Density>(readChoice('density', densities) ?? 'comfortable');

/** Writes the choices onto the page, where tokens.css reads them, and keeps them. */
export function applyTheme(root: HTMLElement): void {
  effect(() => {
    if (theme.value) root.dataset.theme = theme.value;
    else delete root.dataset.theme;
    keepChoice('theme', theme.value);
  });
  effect(() => {
    root.dataset.density = density.value;
    keepChoice('density', density.value === 'comfortable' ? undefined : density.value);
  });
}
