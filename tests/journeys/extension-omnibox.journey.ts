import { expect } from '@playwright/test';
import { approvingAccount } from '../portal/approving-account.ts';
import { openAccount } from '../portal/people.ts';
import { test } from './fixture.ts';
import { ExtensionBrowser, walks } from './pages/extension.ts';
import { comeBack } from './session.ts';

// EXT-3: after `paraphe` in the address bar, orders of the account are suggested, and Enter leads to them.

for (const { language, isEnded, how } of walks) {
  test(`orders are found in the address bar, ${how}, in ${language}`, async ({ portal }) => {
    const extension = await ExtensionBrowser.open(language);
    const login = `bar${language}${Date.now()}`;
    const { approver, order } = await approvingAccount(portal, login);
    const placed = await order('Zoé <& Cie');
    await extension.setPortal(portal.origin);
    const settings = await extension.page('options.html');
    const step = async () => {
      if (!isEnded) return;
      await extension.stopBackground(settings);
      await extension.startBackground(settings);
    };

    await step();
    // Nobody is signed in: nothing is suggested, and nothing breaks.
    expect(await extension.suggestions(placed.reference)).toEqual([]);
    await extension.signIn(portal.origin, approver);

    // By reference, name and mailbox; as Chromium reads it.
    for (const typed of [placed.reference, 'zoé <', ` ${placed.emailAddress}`]) {
      await step();
      const [only, ...others] = await extension.suggestions(typed);
      expect([only?.content, others]).toEqual([placed.reference, []]);
      expect(only?.description).toContain('Zoé &lt;&amp; Cie');
      expect(await extension.objectionTo(only?.description ?? '')).toBe('');
    }
    expect(await extension.objectionTo('Zoé <& Cie')).toContain('XML');
    expect(await extension.suggestions('n’existe pas')).toEqual([]);

    await comeBack(extension.context, { origin: portal.origin, ...approver });
    await step();
    const chosen = extension.context.waitForEvent('page');
    await extension.enter(placed.reference, 'newForegroundTab');
    const page = await chosen;
    await page.waitForURL(`${portal.origin}/orders/${placed.reference}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(placed.reference);

    // Anything else is the portal's to look for, in the tab in front.
    await step();
    await page.bringToFront();
    await extension.enter('zoé & <', 'currentTab');
    await page.waitForURL(`${portal.origin}/orders?search=${encodeURIComponent('zoé & <')}`);
    await expect(page.getByRole('searchbox')).toHaveValue('zoé & <');
    await step();
    const behind = extension.context.waitForEvent('page');
    await extension.enter(placed.emailAddress, 'newBackgroundTab');
    const list = await behind;
    await list.waitForURL(/\/orders\?search=/);
    await expect(list.getByRole('table').getByText(placed.reference)).toBeVisible();

    // Another account's order is nobody's here.
    await step();
    await extension.signOut();
    await extension.signIn(portal.origin, await openAccount(portal, { login: `${login}other` }));
    expect(await extension.suggestions(placed.reference)).toEqual([]);
    await extension.close();
  });
}
