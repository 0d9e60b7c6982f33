import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { read } from '../../tests/server/ask.ts';
import { aFollowing, type Following, placeFollowed } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { anOperator, cookieOf } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { PortalEvents } from './portal-events.ts';

// Over real sockets: what a browser would hear.

let opened: TestPortal;
let people: Following;
let operator: Operator;
let events: PortalEvents;
let app: FastifyInstance;
let port: number;
const open: Page[] = [];

beforeAll(async () => {
  opened = await testPortal();
  people = await aFollowing(opened.portal);
  operator = await anOperator(opened.portal);
});

beforeEach(async () => {
  events = new PortalEvents(opened.portal.database);
  events.start();
  app = await build({ ...opened.portal, events });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});

afterEach(async () => {
  for (const page of open.splice(0)) page.close();
  await app.close();
  await events.stop();
});

class Page {
  readonly answer: IncomingMessage;
  text = '';
  hasEnded = false;

  constructor(answer: IncomingMessage) {
    this.answer = answer;
    answer.setEncoding('utf8');
    answer.on('data', (chunk: string) => {
      this.text += chunk;
    });
    answer.on('close', () => {
      this.hasEnded = true;
    });
    answer.on('error', () => undefined);
    open.push(this);
  }

  close(): void {
    this.answer.destroy();
  }

  versions(): readonly number[] {
    return [...this.text.matchAll(/^event: change\ndata: \{"version":(\d+)\}$/gm)].map(([, version]) =>
      Number(version),
    );
  }

  alerts(): number {
    return [...this.text.matchAll(/^event: alert\ndata: \{\}$/gm)].length;
  }
}

function connect(cookie: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/api/events', headers: { cookie } }, (answer) =>
      resolve(new Page(answer)),
    ).on('error', reject);
  });
}

/** A page that has heard what was before it. */
async function aPage(who: Operator | User, cookie?: string): Promise<Page> {
  const page = await connect(cookie ?? (await cookieOf(opened.portal, who)));
  await vi.waitFor(() => expect(page.alerts()).toBeGreaterThan(0));
  return page;
}

/** Until the database tells this server of what others commit: a change is heard. */
async function untilItHears(page: Page): Promise<void> {
  await vi.waitFor(
    async () => {
      const before = page.versions().length;
      await run(opened.portal, people.superUser, 'me.setListColumns@1', { columns: null });
      await vi.waitFor(() => expect(page.versions().length).toBeGreaterThan(before), { timeout: 500 });
    },
    { timeout: 10_000 },
  );
}

const versionOf = async ({ accountId }: User) => {
  const { version } = await opened.portal.database.tables
    .selectFrom('accounts')
    .select('version')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return version;
};

describe('a page that listens', () => {
  it('is told at once where things stand, as events that no cache keeps', async () => {
    const page = await aPage(people.requester);
    expect(page.answer.statusCode).toBe(200);
    expect(page.answer.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(page.answer.headers['content-encoding']).toBeUndefined();
    // A change just before may be told again, by the word that comes from the database.
    expect([...new Set(page.versions())]).toEqual([await versionOf(people.requester)]);
  });

  it('is told of changes of its account and of alerts of its person, and of no others', async () => {
    const [mine, colleague, stranger] = [
      await aPage(people.contact),
      await aPage(people.other),
      await aPage(operator),
    ];
    await untilItHears(mine);
    const before = [mine, colleague, stranger].map((page) => [page.versions().length, page.alerts()]);
    const reference = await placeFollowed(opened.portal, people);
    const version = await versionOf(people.superUser);
    await vi.waitFor(() => expect(mine.versions().at(-1)).toBe(version));
    await vi.waitFor(() => expect(colleague.versions().at(-1)).toBe(version));
    expect(mine.alerts()).toBe((before[0]?.[1] ?? 0) + 1);
    expect(colleague.alerts()).toBe(before[1]?.[1]);
    expect([stranger.versions().length, stranger.alerts()]).toEqual(before[2]);
    expect(mine.text).not.toContain(reference);
  });

  it('is told to look when the database was lost and is back', async () => {
    const page = await aPage(people.requester);
    await untilItHears(page);
    const before = page.alerts();
    await opened.portal.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen "portal_event"'`,
    );
    await vi.waitFor(() => expect(page.alerts()).toBeGreaterThan(before), { timeout: 10_000 });
    expect(page.hasEnded).toBe(false);
  });

  it('gets heartbeats, until its session ends', async () => {
    const cookie = await cookieOf(opened.portal, people.other);
    const page = await aPage(people.other, cookie);
    await events.beat();
    await vi.waitFor(() => expect(page.text).toMatch(/^:$/m));
    await opened.portal.database.tables
      .deleteFrom('sessions')
      .where('user_id', '=', people.other.userId)
      .execute();
    await events.beat();
    await vi.waitFor(() => expect(page.hasEnded).toBe(true));
    expect((await connect(cookie)).answer.statusCode).toBe(401);
  });

  it('does not keep the session of somebody alive who is not there', async () => {
    const { portal, clock } = opened;
    const cookie = await cookieOf(portal, people.superUser);
    const page = await aPage(people.superUser, cookie);
    const seenAt = () =>
      portal.database.tables
        .selectFrom('sessions')
        .select('seen_at')
        .where('user_id', '=', people.superUser.userId)
        .executeTakeFirstOrThrow();
    const before = await seenAt();
    clock.advance({ minutes: 5 });
    await events.beat();
    await aPage(people.superUser, cookie);
    await read(app, '/api/alerts', { cookie, 'x-paraphe-unattended': '1' });
    expect(await seenAt()).toEqual(before);
    await read(app, '/api/alerts', { cookie });
    expect(await seenAt()).not.toEqual(before);
    expect(page.hasEnded).toBe(false);
    clock.advance({ days: 2 });
    await events.beat();
    await vi.waitFor(() => expect(page.hasEnded).toBe(true));
  });

  it('is one of four at most in one session', async () => {
    const cookie = await cookieOf(opened.portal, people.contact);
    const pages = [];
    for (let count = 0; count < 4; count++) pages.push(await aPage(people.contact, cookie));
    expect((await connect(cookie)).answer.statusCode).toBe(429);
    pages[0]?.close();
    await vi.waitFor(async () => expect((await connect(cookie)).answer.statusCode).toBe(200));
  });

  it('does not keep the server from stopping', async () => {
    const page = await aPage(people.contact);
    await app.close();
    await vi.waitFor(() => expect(page.hasEnded).toBe(true));
  });
});

it('is for people on the portal’s own pages', async () => {
  expect((await read(app, '/api/events')).statusCode).toBe(401);
  const foreign = { cookie: await cookieOf(opened.portal, people.other), 'sec-fetch-site': 'cross-site' };
  expect((await read(app, '/api/events', foreign)).statusCode).toBe(403);
  expect((await read(app, '/api/events', { authorization: 'Extension x' })).statusCode).toBe(401);
});
