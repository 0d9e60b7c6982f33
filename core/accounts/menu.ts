import type { BadgeName } from '../portal/badges.ts';
import { type ReadingPath, readingCatalogue } from '../portal/readings/catalogue.ts';
import { mayApprove } from './approvers.ts';
import { isPermitted, type Standing } from './permission.ts';
import type { Plan } from './rights.ts';

/** The nine sections of the source (T 3), in its order. */
const customerSections = [
  'operations',
  'orders',
  'administration',
  'pricing',
  'accountInfo',
  'accounting',
  'contract',
  'monitoring',
  'documentation',
] as const;
export type SectionName = (typeof customerSections)[number] | 'office';

/** One line of the menu. */
export interface MenuEntry {
  /** Of its screen, with the query that shows this part of it. */
  readonly path: string;
  readonly label: MenuLabel;
  /** What its screen reads: whoever may read it finds the entry. Absent: nothing of the portal's. */
  readonly reading?: ReadingPath;
  /** Absent: every plan. */
  readonly plans?: readonly Plan[];
  readonly badge?: BadgeName;
  /** For approvers alone, of accounts whose orders wait for them (T 6.3). */
  readonly approvers?: true;
}

type MenuLabel =
  | 'accountRequests'
  | 'accounts'
  | 'allOrders'
  | 'awaitingApproval'
  | 'contacts'
  | 'customFields'
  | 'journal'
  | 'keys'
  | 'mails'
  | 'newOrder'
  | 'preferences'
  | 'queue'
  | 'renewals'
  | 'toAccept'
  | 'toolbox'
  | 'users'
  | 'validProducts';

export interface MenuSection {
  readonly name: SectionName;
  readonly entries: readonly MenuEntry[];
}

/** Sections without entries wait for their screens. */
const customerEntries: Readonly<Partial<Record<SectionName, readonly MenuEntry[]>>> = {
  operations: [
    { path: '/orders/new', label: 'newOrder', reading: '/api/organisations' },
    { path: '/orders?renewable=now', label: 'renewals', reading: '/api/orders', badge: 'renewals' },
    { path: '/keys', label: 'keys' },
  ],
  orders: [
    { path: '/orders?state=valid', label: 'validProducts', reading: '/api/orders', badge: 'validProducts' },
    { path: '/orders', label: 'allOrders', reading: '/api/orders', badge: 'pendingOrders' },
    {
      path: '/orders?state=awaitingApproval',
      label: 'awaitingApproval',
      reading: '/api/orders',
      badge: 'approvals',
      approvers: true,
    },
    { path: '/orders?state=toAccept', label: 'toAccept', reading: '/api/orders', badge: 'toAccept' },
  ],
  administration: [
    { path: '/administration/users', label: 'users', reading: '/api/users', badge: 'blockedUsers' },
    { path: '/administration/preferences', label: 'preferences', reading: '/api/preferences' },
    { path: '/administration/custom-fields', label: 'customFields', reading: '/api/custom-fields' },
    { path: '/administration/contacts', label: 'contacts', reading: '/api/contacts' },
    { path: '/administration/journal', label: 'journal', reading: '/api/journal' },
  ],
  monitoring: [{ path: '/toolbox', label: 'toolbox' }],
};

/** Every section there may be, by who it is for. */
export const menus: Readonly<Record<'operator' | 'user', readonly MenuSection[]>> = {
  user: customerSections.map((name) => ({ name, entries: customerEntries[name] ?? [] })),
  operator: [
    {
      name: 'office',
      entries: [
        { path: '/office/orders', label: 'queue', reading: '/api/orders', badge: 'queue' },
        {
          path: '/office/account-requests',
          label: 'accountRequests',
          reading: '/api/office/account-requests',
          badge: 'accountRequests',
        },
        { path: '/office/accounts', label: 'accounts', reading: '/api/office/accounts' },
        { path: '/office/mails', label: 'mails', reading: '/api/office/mails', badge: 'failedMails' },
        { path: '/office/journal', label: 'journal', reading: '/api/journal' },
      ],
    },
    { name: 'monitoring', entries: [{ path: '/toolbox', label: 'toolbox' }] },
  ],
};

/** Who looks at the menu. */
export type MenuPerson = Standing & {
  readonly kind: 'operator' | 'user';
  readonly plan?: Plan;
  /** Whether orders of the account wait for approval, or would. */
  readonly approvals?: boolean;
};

/** What this person finds in the menu (HOM-2): entries of their rights and plan, in sections that have some. */
export function menuOf(person: MenuPerson, all = menus[person.kind]): readonly MenuSection[] {
  return all
    .map(({ name, entries }) => ({ name, entries: entries.filter((entry) => isShown(entry, person)) }))
    .filter(({ entries }) => entries.length > 0);
}

function isShown({ reading, plans, approvers }: MenuEntry, person: MenuPerson): boolean {
  if (approvers && !(person.approvals === true && mayApprove(person))) return false;
  const isOfPlan = plans === undefined || (person.plan !== undefined && plans.includes(person.plan));
  return isOfPlan && (reading === undefined || mayRead(person, reading));
}

/** Whether the rule of the reading lets this person through. */
export function mayRead(person: Standing, reading: ReadingPath): boolean {
  return readingCatalogue[reading].permitted.some((permission) => isPermitted(person, permission));
}
