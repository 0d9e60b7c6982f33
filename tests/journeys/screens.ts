import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { localeOf, wordsOf } from './languages.ts';
import { signIn } from './pages/sign-in-page.ts';
import { type Size, sizes } from './sizes.ts';

export type Visitor = 'anonymous' | 'operator' | 'user';

/** What there must be in the portal for every screen to have something to show. */
export interface ShownData {
  /** Of an order that waits for its holder, with the holder's link. */
  readonly awaiting: { readonly reference: string; readonly link: string };
  /** Of an order with a valid certificate, with the holder's link. */
  readonly delivered: { readonly reference: string; readonly link: string };
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
  { name: 'invitation', visitor: 'anonymous', path: ({ awaiting }) => pathOf(awaiting.link) },
  { name: 'invitation-delivered', visitor: 'anonymous', path: ({ delivered }) => pathOf(delivered.link) },
  { name: 'invitation-without-link', visitor: 'anonymous', path: () => '/invitation' },
  { name: 'keys', visitor: 'anonymous', path: () => '/keys' },
  { name: 'toolbox', visitor: 'anonymous', path: () => '/toolbox' },
  { name: 'not-found', visitor: 'anonymous', path: () => '/nothing-here' },
  { name: 'home', visitor: 'user', path: () => '/' },
  { name: 'orders', visitor: 'user', path: () => '/orders' },
  { name: 'order-new', visitor: 'user', path: () => '/orders/new' },
  { name: 'order-awaiting', visitor: 'user', path: ({ awaiting }) => `/orders/${awaiting.reference}` },
  { name: 'order-delivered', visitor: 'user', path: ({ delivered }) => `/orders/${delivered.reference}` },
  { name: 'office-home', visitor: 'operator', path: () => '/' },
  { name: 'office-queue', visitor: 'operator', path: () => '/office/orders' },
  {
    name: 'office-order',
    visitor: 'operator',
    path: ({ delivered }) => `/office/orders/${delivered.reference}`,
  },
  { name: 'office-accounts', visitor: 'operator', path: () => '/office/accounts' },
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
    colorScheme,
  }: {
    readonly portal: Pick<FurnishedPortal, 'operatorLogin' | 'origin' | 'password' | 'userLogin'>;
    readonly visitor: Visitor;
    readonly size: Size;
    readonly language: Language;
    readonly colorScheme: 'dark' | 'light';
  },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({
    ...sizes[size],
    locale: localeOf[language],
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  if (visitor !== 'anonymous') {
    const login = visitor === 'operator' ? portal.operatorLogin : portal.userLogin;
    await signIn(page, wordsOf[language], { origin: portal.origin, login, password: portal.password });
  }
  return { context, page };
}

/** Goes to the screen and waits until it has shown itself: its heading is there and nothing is still loading. */
export async function showScreen(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
