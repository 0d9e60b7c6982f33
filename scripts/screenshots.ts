// `npm run screenshots`: every screen of the demonstration, 2 sizes × 2 languages × light and dark, into screenshots/
// for people to look at. Each file is named `<screen>.<size>.<language>.<theme>.png`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { languages } from '../core/messages/message.ts';
import { demoAccounts, demoOperator, demoPassword } from '../tests/demo-data/people.ts';
import { openAs, type ShownData, screens, showScreen } from '../tests/journeys/screens.ts';
import { type Size, sizes } from '../tests/journeys/sizes.ts';
import { askForAccount, personalDataLink } from '../tests/portal/accounts.ts';
import { findChromium } from './programs/install.ts';
import { type Demonstration, startDemonstration } from './start-demonstration.ts';

const folder = resolve(import.meta.dirname, '../screenshots');
const themes = ['light', 'dark'] as const;

async function shoot(browser: Browser, demo: Demonstration): Promise<number> {
  const portal = {
    origin: demo.origin,
    password: demoPassword,
    operatorLogin: demoOperator.login,
    userLogin: demoAccounts[0]?.superUser.login ?? '',
  };
  const data = await findShownData(browser, portal, demo.invitation);
  let count = 0;
  for (const size of Object.keys(sizes) as Size[]) {
    for (const language of languages) {
      for (const colorScheme of themes) {
        for (const visitor of ['anonymous', 'user', 'operator'] as const) {
          const { context, page } = await openAs(browser, { portal, visitor, size, language, colorScheme });
          for (const screen of screens.filter((candidate) => candidate.visitor === visitor)) {
            await showScreen(page, demo.origin + screen.path(data));
            await shootWhole(page, size, `${screen.name}.${size}.${language}.${colorScheme}.png`);
            count += 1;
          }
          await context.close();
        }
        console.log(`${size}, ${language}, ${colorScheme}: done`);
      }
    }
  }
  return count;
}

/** On a phone the content scrolls between the bars: the window is made as tall as it, up to what is still looked at. */
async function shootWhole(page: Page, size: Size, name: string): Promise<void> {
  const { viewport } = sizes[size];
  const hidden = await page.evaluate(() => {
    const content = document.querySelector('main');
    return content ? content.scrollHeight - content.clientHeight : 0;
  });
  await page.setViewportSize({ width: viewport.width, height: Math.min(viewport.height + hidden, 5000) });
  await page.screenshot({ path: join(folder, name), fullPage: true, animations: 'disabled' });
  await page.setViewportSize(viewport);
}

type Portal = Parameters<typeof openAs>[1]['portal'];

/** Two orders of the demonstration that every screen can show, with their holders' links. */
async function findShownData(browser: Browser, portal: Portal, invitation: string): Promise<ShownData> {
  const secret = new URL(invitation).hash.slice(1);
  const look = { portal, size: 'desktop', language: 'en', colorScheme: 'light' } as const;
  const { context, page } = await openAs(browser, { ...look, visitor: 'operator' });
  const read = async <Content>(path: string, headers: Record<string, string> = {}): Promise<Content> =>
    (await page.request.get(portal.origin + path, { headers })).json() as Content;
  const awaiting = await read<{ reference: string }>('/api/invitation', {
    authorization: `Invitation ${secret}`,
  });
  const mails = await read<{ mailId: string }[]>('/api/office/mails');
  const accounts = await read<{ accountId: string; name: string }[]>('/api/office/accounts');
  const delivered = await read<{ rows: { accountName: string; emailAddress: string; reference: string }[] }>(
    '/api/orders?state=valid&limit=200',
  );
  const waiting = await read<{ rows: { reference: string }[] }>('/api/orders?state=awaitingApproval&limit=1');
  const ours = delivered.rows.filter(({ accountName }) => accountName === demoAccounts[0]?.name);
  for (const { mailId } of mails) {
    const { text, to } = await read<{ text: string; to: string }>(`/api/office/mails/${mailId}`);
    const order = ours.find(({ emailAddress, reference }) => to === emailAddress && text.includes(reference));
    const link = /http\S+\/invitation#[\w-]+/.exec(text)?.[0];
    if (!order || !link) continue;
    await context.close();
    return {
      awaiting: { reference: awaiting.reference, link: invitation },
      awaitingApproval: waiting.rows[0]?.reference ?? '',
      delivered: { reference: order.reference, link },
      accountRequest: await askForAccount(portal, { mail: 'jeanne@orne.example' }),
      accountId: accounts.find(({ name }) => name === demoAccounts[0]?.name)?.accountId ?? '',
      personalDataLink: await personalDataLink(
        { ...portal, dataDirectory },
        demoAccounts[0]?.superUser.mail ?? '',
      ),
    };
  }
  throw new Error('the demonstration has no delivered order with a mail to its holder');
}

const dataDirectory = await mkdtemp(join(tmpdir(), 'paraphe-screenshots-'));
const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium: npx playwright install chromium');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const demo = await startDemonstration(dataDirectory);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  console.log(`${await shoot(browser, demo)} screenshots in ${folder}`);
} finally {
  await browser.close();
  await demo.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
