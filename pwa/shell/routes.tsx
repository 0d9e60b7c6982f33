import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { UnloadedScreen } from './fault-screens.tsx';
import { roomsOf } from './screen-rooms.ts';
import type { Room } from './word-rooms.ts';
import { loadWords } from './words.ts';

/** Every screen stands in its own folder and chunk: `pwa/screens/<name>/index.tsx`, its default export. */
const screens = import.meta.glob<{ readonly default: ComponentType }>('../screens/*/index.tsx');

const paths = {
  '/': 'home',
  '/sign-in': 'sign-in',
  '/password': 'password',
  '/unblock': 'unblock',
  '/recover': 'recover',
  '/certificate-access': 'certificate-access',
  '/due': 'due',
  '/me': 'me',
  '/me/columns': 'list-columns',
  '/me/alerts': 'alert-settings',
  '/alerts': 'alerts',
  '/pair': 'pair',
  '/orders': 'orders',
  '/orders/new': 'order-new',
  '/orders/:reference': 'order',
  '/administration/users': 'users',
  '/office/orders': 'office-orders',
  '/office/orders/new': 'office-order-new',
  '/office/orders/:reference': 'office-order',
  '/office/accounts': 'office-accounts',
  '/office/accounts/:accountId': 'office-account',
  '/office/accounts/:accountId/users': 'office-users',
  '/office/account-requests': 'office-account-requests',
  '/office/account-requests/:number': 'office-account-request',
  '/office/mails': 'office-mails',
  '/office/journal': 'office-journal',
  '/administration/contacts': 'contacts',
  '/administration/custom-fields': 'custom-fields',
  '/administration/preferences': 'preferences',
  '/administration/journal': 'journal',
  '/invitation': 'invitation',
  '/open-account': 'open-account',
  '/personal-data': 'personal-data',
  '/outbox': 'outbox',
  '/keys': 'keys',
  '/toolbox': 'toolbox',
} as const;

export type RoutePath = keyof typeof paths;
export type ScreenName = (typeof paths)[RoutePath];

export interface ScreenRoute {
  readonly path: RoutePath;
  readonly screen: ComponentType & { readonly preload: () => Promise<unknown> };
}

/** The more exact path first: `/orders/new` is no reference. */
export const routes: readonly ScreenRoute[] = (Object.keys(paths) as RoutePath[]).flatMap((path) => {
  const load = screens[`../screens/${paths[path]}/index.tsx`];
  if (!load) return [];
  const whole = withWords(load, roomsOf[paths[path]]);
  return [{ path, screen: lazy(orTellWhy(whole)) as unknown as ScreenRoute['screen'] }];
});

type Load = () => Promise<{ readonly default: ComponentType }>;

function withWords(load: Load, rooms: readonly Room[]): Load {
  return async () => (await Promise.all([load(), loadWords(rooms)]))[0];
}

/** A screen that does not come is itself a screen: without this the page would wait for ever. */
function orTellWhy(load: Load): Load {
  return () =>
    load().catch((error: unknown) => {
      console.error(error);
      return { default: UnloadedScreen };
    });
}
