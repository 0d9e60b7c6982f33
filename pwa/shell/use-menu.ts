import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useEnvironment } from './environment.ts';
import type { Person } from './session.ts';
import { loadWords } from './words.ts';

type Parts = typeof import('./menu-sections/parts.tsx');

const parts = signal<Parts | undefined>(undefined);

/** The menu comes with the first person who signs in: the invited and the passing never need it. */
async function load(): Promise<void> {
  const [{ AlertBell, MenuButton, PhoneBar, SideMenu }] = await Promise.all([
    import('./menu-sections/parts.tsx'),
    loadWords(['list']),
  ]);
  parts.value = { AlertBell, MenuButton, PhoneBar, SideMenu };
}

/** The parts of the menu and whose it is; undefined for nobody, and for who must do something else first. */
export function useMenu(): { readonly parts: Parts; readonly person: Person } | undefined {
  const person = useEnvironment().session.person.value;
  const isWanted = person !== undefined && person.duties.length === 0;
  useEffect(() => {
    // Without it there is still the home page; the next screen asks again.
    if (isWanted && !parts.value) load().catch((error: unknown) => console.error(error));
  }, [isWanted]);
  return isWanted && parts.value ? { parts: parts.value, person } : undefined;
}
