import { House, KeyRound, LogIn, type LucideIcon, Wrench } from 'lucide-preact';
import type { Messages } from '#core/messages/en/index.ts';
import type { RoutePath } from './routes.tsx';

/** Where anybody goes; where somebody signed in does stands in menu-sections/, which others need not load. */
export interface Destination {
  readonly path: RoutePath;
  readonly icon: LucideIcon;
  readonly label: keyof Messages['shell'] & ('home' | 'keys' | 'signIn' | 'toolbox');
}

export const destinations: readonly Destination[] = [
  { path: '/', icon: House, label: 'home' },
  { path: '/keys', icon: KeyRound, label: 'keys' },
  { path: '/toolbox', icon: Wrench, label: 'toolbox' },
];

/** On a phone the bar at the top has no room for it. */
export const signIn: Destination = { path: '/sign-in', icon: LogIn, label: 'signIn' };

/** Whether the path is the destination or lies below it. */
export function isAt(path: string, destination: string): boolean {
  return path === destination || (destination !== '/' && path.startsWith(`${destination}/`));
}
