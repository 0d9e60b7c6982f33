import {
  FileText,
  House,
  KeyRound,
  LogIn,
  type LucideIcon,
  Mail,
  ShieldCheck,
  Users,
  Wrench,
} from 'lucide-preact';
import type { Messages } from '#core/messages/en/index.ts';
import type { RoutePath } from './routes.tsx';
import type { Person } from './session.ts';

export interface Destination {
  readonly path: RoutePath;
  readonly icon: LucideIcon;
  readonly label: keyof Messages['shell'] &
    ('accounts' | 'home' | 'keys' | 'mails' | 'orders' | 'queue' | 'signIn' | 'toolbox');
}

const home: Destination = { path: '/', icon: House, label: 'home' };
const keys: Destination = { path: '/keys', icon: KeyRound, label: 'keys' };
const toolbox: Destination = { path: '/toolbox', icon: Wrench, label: 'toolbox' };

const destinations: Readonly<Record<Person['kind'] | 'nobody', readonly Destination[]>> = {
  nobody: [home, keys, toolbox],
  user: [home, { path: '/orders', icon: FileText, label: 'orders' }, keys, toolbox],
  operator: [
    { path: '/office/orders', icon: ShieldCheck, label: 'queue' },
    { path: '/office/accounts', icon: Users, label: 'accounts' },
    { path: '/office/mails', icon: Mail, label: 'mails' },
    toolbox,
  ],
};

/** Where this kind of person goes; the bar at the foot of a phone holds four at most. */
export function destinationsOf(person: Person | undefined): readonly Destination[] {
  return destinations[person?.kind ?? 'nobody'];
}

/** On a phone the bar at the top has no room for it. */
export const signIn: Destination = { path: '/sign-in', icon: LogIn, label: 'signIn' };

/** Whether the path is the destination or lies below it. */
export function isAt(path: string, { path: destination }: Destination): boolean {
  return path === destination || (destination !== '/' && path.startsWith(`${destination}/`));
}
