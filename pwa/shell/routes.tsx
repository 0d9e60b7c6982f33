import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { UnloadedScreen } from './fault-screens.tsx';

/** Every screen stands in its own folder and chunk: `pwa/screens/<name>/index.tsx`, its default export. */
const screens = import.meta.glob<{ readonly default: ComponentType }>('../screens/*/index.tsx');

const paths = {
  '/': 'home',
  '/sign-in': 'sign-in',
  '/password': 'password',
  '/orders': 'orders',
  '/orders/new': 'order-new',
  '/orders/:reference': 'order',
  '/office/orders': 'office-orders',
  '/office/orders/:reference': 'office-order',
  '/office/accounts': 'office-accounts',
  '/office/mails': 'office-mails',
  '/invitation': 'invitation',
  '/keys': 'keys',
  '/toolbox': 'toolbox',
} as const;

export type RoutePath = keyof typeof paths;

export interface ScreenRoute {
  readonly path: RoutePath;
  readonly screen: ComponentType & { readonly preload: () => Promise<unknown> };
}

/** The more exact path first: `/orders/new` is no reference. */
export const routes: readonly ScreenRoute[] = (Object.keys(paths) as RoutePath[]).flatMap((path) => {
  const load = screens[`../screens/${paths[path]}/index.tsx`];
  return load ? [{ path, screen: lazy(orTellWhy(load)) as unknown as ScreenRoute['screen'] }] : [];
});

/** A screen that does not come is itself a screen: without this the page would wait for ever. */
function orTellWhy(load: () => Promise<{ readonly default: ComponentType }>): typeof load {
  return () =>
    load().catch((error: unknown) => {
      console.error(error);
      return { default: UnloadedScreen };
    });
}
