import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { localeOf } from './languages.ts';
import { comeBack, withoutEvents } from './session.ts';
import { type Size, sizes } from './sizes.ts';

export type Visitor = 'anonymous' | 'operator' | 'user';

/** What there must be in the portal for every screen to have something to show. */
export interface ShownData {
  /** Of an order that waits for its holder, with the holder's link. */
  readonly awaiting: { readonly reference: string; readonly link: string };
  /** Reference of an order that waits for approval. */
  readonly awaitingApproval: string;
  /** Of an order with a valid certificate, with the holder's link. */
  readonly delivered: { readonly reference: string; readonly link: string };
  /** Number of a request for an account that waits. */
  readonly accountRequest: number;
  readonly accountId: string;
  /** Of somebody who has an access. */
  readonly personalDataLink: string;
}

/** Every screen of the application by name, who sees it, and where it is. */
export const screens: readonly {
  readonly name: string;
  readonly visitor: Visitor;
  readonly path: (data: ShownData) => string;
}[] = [
  { name: 'welcome', visitor: 'anonymous', path: () => '/' },
  { name: 'sign-in', visitor: 'anonymous', path: () => '/sign-in' },
  { name: 'password', visitor: 'anonymous', path: () => `/password#${'A'.repeat(43)}` },
  { name: 'unblock', visitor: 'anonymous', path: () => `/unblock#${'A'.repeat(43)}` },
  { name: 'recover', visitor: 'anonymous', path: () => '/recover' },
  {
    name: 'certificate-access',
    visitor: 'anonymous',
    path: () => `/certificate-access#${'A'.repeat(43)}`,
  },
  { name: 'invitation', visitor: 'anonymous', path: ({ awaiting }) => pathOf(awaiting.link) },
  { name: 'invitation-delivered', visitor: 'anonymous', path: ({ delivered }) => pathOf(delivered.link) },
  { name: 'invitation-without-link', visitor: 'anonymous', path: () => '/invitation' },
  { name: 'open-account', visitor: 'anonymous', path: () => '/open-account' },
  {
    name: 'open-account-prefilled',
    visitor: 'anonymous',
    path: () => '/open-account#organizationName=Ateliers+Lumi%C3%A8re&countryName=FR&localityName=Caen',
  },
  { name: 'personal-data-link', visitor: 'anonymous', path: () => '/personal-data' },
  {
    name: 'personal-data',
    visitor: 'anonymous',
    path: ({ personalDataLink }) => pathOf(personalDataLink),
  },
  { name: 'keys', visitor: 'anonymous', path: () => '/keys' },
  { name: 'toolbox', visitor: 'anonymous', path: () => '/toolbox' },
  { name: 'not-found', visitor: 'anonymous', path: () => '/nothing-here' },
  { name: 'home', visitor: 'user', path: () => '/' },
  { name: 'pair', visitor: 'user', path: () => '/pair' },
  { name: 'me', visitor: 'user', path: () => '/me' },
  { name: 'orders', visitor: 'user', path: () => '/orders' },
  {
    name: 'orders-filtered',
    visitor: 'user',
    path: () => '/orders?search=zo&field=holder&endsFrom=2026-01-01&endsUntil=2039-12-31&sort=notAfter',
  },
  { name: 'order-new', visitor: 'user', path: () => '/orders/new' },
  { name: 'order-awaiting', visitor: 'user', path: ({ awaiting }) => `/orders/${awaiting.reference}` },
  { name: 'orders-awaiting-approval', visitor: 'user', path: () => '/orders?state=awaitingApproval' },
  {
    name: 'order-awaiting-approval',
    visitor: 'user',
    path: ({ awaitingApproval }) => `/orders/${awaitingApproval}`,
  },
  { name: 'order-delivered', visitor: 'user', path: ({ delivered }) => `/orders/${delivered.reference}` },
  { name: 'list-columns', visitor: 'user', path: () => '/me/columns' },
  { name: 'alerts', visitor: 'user', path: () => '/alerts' },
  { name: 'outbox', visitor: 'user', path: () => '/outbox' },
  { name: 'alert-settings', visitor: 'user', path: () => '/me/alerts' },
  { name: 'users', visitor: 'user', path: () => '/administration/users' },
  { name: 'contacts', visitor: 'user', path: () => '/administration/contacts' },
  { name: 'custom-fields', visitor: 'user', path: () => '/administration/custom-fields' },
  { name: 'preferences', visitor: 'user', path: () => '/administration/preferences' },
  { name: 'journal', visitor: 'user', path: () => '/administration/journal' },
  { name: 'office-home', visitor: 'operator', path: () => '/' },
  { name: 'office-me', visitor: 'operator', path: () => '/me' },
  { name: 'office-queue', visitor: 'operator', path: () => '/office/orders' },
  { name: 'office-order-new', visitor: 'operator', path: () => '/office/orders/new' },
  {
    name: 'office-order',
    visitor: 'operator',
    path: ({ delivered }) => `/office/orders/${delivered.reference}`,
  },
  { name: 'office-accounts', visitor: 'operator', path: () => '/office/accounts' },
  { name: 'office-journal', visitor: 'operator', path: () => '/office/journal' },
  { name: 'office-account', visitor: 'operator', path: ({ accountId }) => `/office/accounts/${accountId}` },
  {
    name: 'office-users',
    visitor: 'operator',
    path: ({ accountId }) => `/office/accounts/${accountId}/users`,
  },
  { name: 'office-account-requests', visitor: 'operator', path: () => '/office/account-requests' },
  {
    name: 'office-account-request',
    visitor: 'operator',
    path: ({ accountRequest }) => `/office/account-requests/${accountRequest}`,
  },
  { name: 'office-alerts', visitor: 'operator', path: () => '/alerts' },
  { name: 'office-mails', visitor: 'operator', path: () => '/office/mails' },
];

const pathOf = (link: string): string => {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
};

/** One browser context as this visitor sees the portal; signed in where the visitor is somebody. */
export async function openAs(
  browser: Browser,
  {
    portal,
    visitor,
    size,
    language,
    colorScheme = 'light',
  }: {
    readonly portal: Pick<FurnishedPortal, 'operatorLogin' | 'origin' | 'password' | 'userLogin'>;
    readonly visitor: Visitor;
    readonly size: Size;
    readonly language: Language;
    readonly colorScheme?: 'dark' | 'light';
  },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({
    ...sizes[size],
    locale: localeOf[language],
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Paris',
  });
  await withoutEvents(context);
  if (visitor !== 'anonymous') {
    const login = visitor === 'operator' ? portal.operatorLogin : portal.userLogin;
    await comeBack(context, { origin: portal.origin, login, password: portal.password });
  }
  return { context, page: await context.newPage() };
}

/** Goes to the screen and waits until it has shown itself: its heading is there and nothing is still loading. */
export async function showScreen(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
