import { FileText, House, KeyRound, type LucideIcon, Mail, ShieldCheck, Users, Wrench } from 'lucide-preact';
import { mayRead } from '#core/accounts/menu.ts';
import type { Messages } from '#core/messages/en/index.ts';
import type { RoutePath } from '../routes.tsx';
import type { Person } from '../session.ts';

interface PhoneDestination {
  readonly path: RoutePath;
  readonly icon: LucideIcon;
  readonly label: keyof Messages['shell'] &
    ('accounts' | 'home' | 'keys' | 'mails' | 'orders' | 'queue' | 'toolbox');
}

const home: PhoneDestination = { path: '/', icon: House, label: 'home' };
const orders: PhoneDestination = { path: '/orders', icon: FileText, label: 'orders' };
const keys: PhoneDestination = { path: '/keys', icon: KeyRound, label: 'keys' };
const toolbox: PhoneDestination = { path: '/toolbox', icon: Wrench, label: 'toolbox' };

const office: readonly PhoneDestination[] = [
  { path: '/office/orders', icon: ShieldCheck, label: 'queue' },
  { path: '/office/accounts', icon: Users, label: 'accounts' },
  { path: '/office/mails', icon: Mail, label: 'mails' },
  toolbox,
];

/** What the bar at the foot of a phone offers beside the menu: four at most. */
export function phoneDestinations(person: Person): readonly PhoneDestination[] {
  if (person.kind === 'operator') return office;
  return [home, ...(mayRead(person, '/api/orders') ? [orders] : []), keys, toolbox];
}
