import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import type { OrderView } from '#core/portal/views.ts';
import { findProgram, installCommand, programs } from '../../scripts/programs/programs.ts';
import { type FurnishedPortal, freePort, furnishPortal } from '../portal/furnished-portal.ts';
import { inviteHolder, signedIn, zoe } from '../portal/orders.ts';
import { startPortalProcess } from '../portal/portal-process.ts';
import { layWire } from '../portal/wire.ts';
import { wordsOf } from './languages.ts';
import { type Opening, PlainFirefox } from './pages/plain-firefox.ts';

// OFF-2 where a browser keeps nothing: in a private window, and where its storage fails. All is done with a connection,
// what waits is told to be lost with the window and can be saved, and nothing is sent twice.

const executablePath = findProgram(programs.firefox) ?? '';

test.skip(executablePath === '', `to get Firefox: ${installCommand(programs.firefox)}`);
test.setTimeout(180_000);

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paraphe-private-'));
  for (const name of ['portal', 'profile', 'downloads']) mkdirSync(join(folder, name));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A portal of the test's own, since it is stopped in between. */
async function openPortal() {
  const wire = await layWire();
  const port = await freePort();
  const start = () =>
    startPortalProcess({
      DATA_DIR: join(folder, 'portal'),
      PORT: String(port),
      PARAPHE_ORIGIN: `http://localhost:${wire.port}`,
    });
  let server = await start();
  wire.lead(port);
  const origin = `http://localhost:${wire.port}`;
  return {
    ...(await furnishPortal(origin, join(folder, 'portal'), server.setUpLink ?? '')),
    stop: () => server.stop(),
    start: async () => {
      server = await start();
    },
    close: async () => {
      await server.stop();
      await wire.cut();
    },
  };
}

const openFirefox = (
  language: Language,
  { isPrivate = false, keepsCookies = true }: Partial<Pick<Opening, 'isPrivate' | 'keepsCookies'>> = {},
) =>
  PlainFirefox.open({
    executablePath,
    profile: join(folder, 'profile'),
    downloads: join(folder, 'downloads'),
    language,
    isPrivate,
    keepsCookies,
  });

async function sendPassword(firefox: PlainFirefox, portal: FurnishedPortal, language: Language) {
  const { signin } = wordsOf[language];
  await firefox.page.goto(`${portal.origin}/sign-in`);
  await firefox.type(signin.login, portal.userLogin);
  await firefox.page.locator('input[type=password]').fill(portal.password);
  await firefox.press(signin.submit);
}

async function signIn(firefox: PlainFirefox, portal: FurnishedPortal, language: Language): Promise<void> {
  await sendPassword(firefox, portal, language);
  await firefox.says(wordsOf[language].ordering.home.awaits);
}

/** What the portal has been told about an order, as often as it was. */
async function commentsOn(portal: FurnishedPortal, reference: string): Promise<readonly string[]> {
  const { thread } = await (await signedIn(portal, 'user')).read<OrderView>(`/api/orders/${reference}`);
  return thread.map(({ text }) => text);
}

for (const language of ['fr', 'en'] as const) {
  test(`a private window of Firefox says that what waits goes with it, in ${language}`, async () => {
    const { outbox, shell, lists, ordering, signin } = wordsOf[language];
    const portal = await openPortal();
    const { reference } = await inviteHolder(portal, { mailbox: 'zoe@example.com', language });
    const firefox = await openFirefox(language, { isPrivate: true });
    const { page } = firefox;
    await signIn(firefox, portal, language);
    await page.goto(`${portal.origin}/orders`);
    await firefox.says(reference);
    await page.goto(`${portal.origin}/outbox`);
    await firefox.says(outbox.upToDate);
    await firefox.says(outbox.troubles.private.title);
    expect(await firefox.text()).not.toContain(outbox.keep);

    await page.goto(`${portal.origin}/orders/${reference}`);
    await firefox.type(ordering.notes.write, 'Le registre est juste.');
    await portal.stop();
    await firefox.press(ordering.notes.send);
    await firefox.says(lists.keptForNow);
    await firefox.says(shell.waiting(1));
    await firefox.says(shell.lostWhenClosed);

    await firefox.follow(shell.seeWaiting);
    await firefox.says(outbox.troubles.private.text);
    await firefox.says(reference);
    await firefox.press(outbox.export);
    const saved = join(folder, 'downloads', 'paraphe-outbox.json');
    await expect(async () => {
      const { entries } = JSON.parse(readFileSync(saved, 'utf8'));
      expect(entries).toMatchObject([{ name: 'order.comment@1', args: { text: 'Le registre est juste.' } }]);
    }).toPass();

    await portal.start();
    await firefox.press(outbox.sendNow);
    await firefox.says(outbox.nothingWaits);
    expect(await commentsOn(portal, reference)).toEqual(['Le registre est juste.']);

    // What it said is true: another window knows nothing of it.
    await firefox.close();
    const later = await openFirefox(language, { isPrivate: true });
    await later.page.goto(`${portal.origin}/outbox`);
    await later.says(signin.title);
    expect(await later.page.evaluate(() => localStorage.getItem('paraphe.account'))).toBeNull();
    await later.close();
    await portal.close();
  });
}

test('where the storage of Firefox fails, all is done with a connection, and what waits is sent or saved', async () => {
  const { outbox, shell, lists, ordering, common, errors, signin } = wordsOf.en;
  const portal = await openPortal();
  const { reference } = await inviteHolder(portal, { mailbox: 'zoe@example.com', language: 'en' });
  // In place of the folder in which Firefox keeps databases.
  writeFileSync(join(folder, 'profile', 'storage'), '');
  const firefox = await openFirefox('en');
  const { page } = firefox;
  await signIn(firefox, portal, 'en');
  await page.goto(`${portal.origin}/orders?state=awaitingHolder`);
  await firefox.says(reference);

  await firefox.press(lists.views.save);
  await firefox.type(lists.views.name, 'At their holders');
  await firefox.press(common.actions.save);
  await firefox.says(lists.views.saved('At their holders'));
  await page.goto(`${portal.origin}/orders`);
  await firefox.follow('At their holders');
  await firefox.says(lists.views.rename);

  await page.goto(`${portal.origin}/orders/new`);
  await firefox.type(common.fields.surname, zoe.surname);
  await firefox.press(lists.drafts.another);
  await firefox.says(lists.drafts.title);
  await page.reload();
  await firefox.press(lists.drafts.goOnWith(zoe.surname));
  expect(await page.$eval('input[name=surname]', ({ value }) => value)).toBe(zoe.surname);

  await page.goto(`${portal.origin}/orders/${reference}`);
  await firefox.type(ordering.notes.write, 'With a connection.');
  await firefox.press(ordering.notes.send);
  await firefox.says(ordering.notes.sent);
  await portal.stop();
  await firefox.type(ordering.notes.write, 'Without one.');
  await firefox.press(ordering.notes.send);
  await firefox.says(lists.keptForNow);
  await firefox.says(shell.lostWhenClosed);
  await firefox.follow(shell.seeWaiting);
  await firefox.says(outbox.troubles.refused.title);
  await firefox.press(outbox.export);

  await portal.start();
  await firefox.press(outbox.sendNow);
  await firefox.says(outbox.nothingWaits);
  expect(await commentsOn(portal, reference)).toEqual(['With a connection.', 'Without one.']);
  await firefox.press(shell.account);
  await firefox.press(shell.signOut);
  await firefox.says(signin.lead);
  await firefox.type(signin.login, portal.userLogin);
  expect(await firefox.text()).not.toContain(errors['device.fault']({}).what);
  await firefox.close();
  await portal.close();
});

test('whoever refuses cookies sees the pages that need none, and why nobody can sign in', async () => {
  const { errors, toolbox } = wordsOf.fr;
  const portal = await openPortal();
  const firefox = await openFirefox('fr', { keepsCookies: false });
  await firefox.page.goto(`${portal.origin}/toolbox`);
  await firefox.says(toolbox.paste);
  await sendPassword(firefox, portal, 'fr');
  await firefox.says(errors['signin.notKept']({}).remedy);
  await firefox.close();
  await portal.close();
});
