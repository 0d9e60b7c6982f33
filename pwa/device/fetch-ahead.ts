import { routes } from '../shell/routes.tsx';

/**
 * Fetches, while there is a network, what whoever is without one needs to read on and to save what waits: a browser that keeps
 * nothing does not keep the app either.
 */
export async function fetchAhead(): Promise<void> {
  await import('./read-here.ts');
  await routes.find(({ path }) => path === '/outbox')?.screen.preload();
}
