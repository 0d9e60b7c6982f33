/** undefined: what the device prefers. */
export type Theme = 'dark' | 'light' | undefined;

const key = 'theme';

/** In localStorage and not in the extension's own storage: it has to be there before the first drawing. */
export function readTheme(): Theme {
  const kept = localStorage.getItem(key);
  return kept === 'dark' || kept === 'light' ? kept : undefined;
}

export function applyTheme(theme: Theme): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function keepTheme(theme: Theme): void {
  if (theme) localStorage.setItem(key, theme);
  else localStorage.removeItem(key);
  applyTheme(theme);
}
