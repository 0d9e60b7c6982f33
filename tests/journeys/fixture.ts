import { test as base } from '@playwright/test';
import { type OpenPortal, openFurnishedPortal } from '../portal/furnished-portal.ts';

/** Journeys share the portal of their worker and make their own data in it. */
export const test = base.extend<object, { readonly portal: OpenPortal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from this pattern
    async ({}, use) => {
      const portal = await openFurnishedPortal();
      await use(portal);
      await portal.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
