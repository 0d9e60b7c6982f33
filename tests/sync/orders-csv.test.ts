import { beforeAll, expect, test } from 'vitest';
import { orderCsvWords } from '../../core/csv/order-csv.ts';
import { messages as english } from '../../core/messages/en/index.ts';
import { messages as french } from '../../core/messages/fr/index.ts';
import { listColumns } from '../../core/orders/list-columns.ts';
import { createDesk } from '../../pwa/account-replica/desk.ts';
import { ordersCsv } from '../../pwa/account-replica/orders-csv.ts';
import { questionOf } from '../../pwa/device/read-here.ts';
import { build } from '../../server/app.ts';
import { read } from '../server/ask.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { composition, place, readyOrder, run } from '../server/orders.ts';
import { cookieOf } from '../server/people.ts';
import { testPortal } from '../server/test-portal.ts';
import { aSyncGround, aSyncWorld, type SyncWorld } from './world.ts';

// A list taken away is the same file, whether the portal makes it or the device.

let opened: TestPortal;
let world: SyncWorld;

beforeAll(async () => {
  opened = await testPortal();
  const { portal } = opened;
  world = await aSyncWorld(await aSyncGround(opened));
  const { superUser: user, operator } = world;
  const delivered = await readyOrder(portal, { user, operator });
  await run(portal, operator, 'order.deliver@1', { reference: delivered });
  const surnames = ['=1+1', '@Élan', 'O"Brien; Byron', 'Ada, Countess'];
  for (const [index, surname] of surnames.entries()) {
    await place(portal, user, {
      ownReference: ['+33', '-2', '＝x', 'a;b'][index] as string,
      customValues: { a: '=cmd|x' },
      composition: { ...composition, surname, emailAddress: `n${index}@aube.example` },
    });
  }
  await run(portal, user, 'order.comment@1', { reference: delivered, text: 'first\nsecond' });
  await run(portal, user, 'me.setListColumns@1', { columns: [...listColumns] });
});

test.each([
  ['all, in French', 'fr', {}],
  ['all, in English', 'en', {}],
  ['one state', 'fr', { state: 'valid' }],
  ['a word in one field', 'en', { search: 'élan', field: 'holder' }],
  ['sorted', 'fr', { sort: 'emailAddress', direction: 'ascending' }],
  ['none', 'en', { search: 'nobody' }],
] as const)('octet by octet: %s', async (_, language, query) => {
  const { portal, clock } = opened;
  const zone = 'Europe/Paris';
  const search = new URLSearchParams({ ...query, language, zone });
  const app = await build(portal);
  const { rawPayload } = await read(app, `/api/orders.csv?${search}`, {
    cookie: await cookieOf(portal, world.superUser),
  });

  const [first] = world.devices;
  if (!first) throw new Error('a world without devices');
  await first.device.sync();
  const person = { ...first.user, kind: 'user' } as unknown as Parameters<typeof createDesk>[1];
  const desk = createDesk(first.device, person, () => clock.now());
  const words = orderCsvWords(language === 'fr' ? french : english);
  const text = await ordersCsv(desk, questionOf(query), { language, words, zone });
  expect(Buffer.from(text).equals(rawPayload), `${text}\n${rawPayload.toString()}`).toBe(true);
  expect(text.split('\r\n').length).toBeGreaterThanOrEqual(2);
});
