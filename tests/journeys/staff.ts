import type { Browser, Page } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { localeOf } from './languages.ts';
import { comeBack } from './session.ts';
import { type Size, sizes } from './sizes.ts';

/** The two people around a holder, each signed in, in a browser of their own. */
export interface Staff {
  readonly customer: Page;
  readonly operator: Page;
  readonly close: () => Promise<void>;
}

export async function openStaff(
  browser: Browser,
  {
    size,
    language,
    portal,
  }: { readonly size: Size; readonly language: Language; readonly portal: FurnishedPortal },
): Promise<Staff> {
  const open = async (login: string): Promise<Page> => {
    const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
    await comeBack(context, { origin: portal.origin, login, password: portal.password });
    return context.newPage();
  };
  const [customer, operator] = await Promise.all([open(portal.userLogin), open(portal.operatorLogin)]);
  return {
    customer,
    operator,
    close: async () => {
      await Promise.all([customer.context().close(), operator.context().close()]);
    },
  };
}
