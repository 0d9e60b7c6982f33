import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { ApiScope } from '#core/accounts/api-scopes.ts';
import type { OrderSummary, Page } from '#core/portal/views.ts';
import { read, send } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { listUsers } from './list-users.ts';

let opened: TestPortal;
let app: FastifyInstance;
let superUser: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  superUser = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
  return () => app.close();
});

const today = () => opened.clock.now().toISOString().slice(0, 10);

const add = (
  more: { readonly scopes?: ApiScope[]; readonly networks?: string[]; readonly expiresOn?: string } = {},
) =>
  run(opened.portal, superUser, 'apiUser.add@1', {
    name: 'Nightly report',
    scopes: ['orders.read'],
    expiresOn: today(),
    ...more,
  });
const ask = async (token: string, remoteAddress = '192.0.2.17') => {
  const answer = await read(app, '/api/orders', { authorization: `Bearer ${token}` }, { remoteAddress });
  return answer.statusCode === 200 ? 'done' : answer.json<{ code: string }>().code;
};
const listed = async (id: string) => {
  const { apiUsers } = await listUsers(opened.portal, superUser, superUser.accountId);
  return apiUsers.find(({ apiUserId }) => apiUserId === id);
};

describe('the token of a program', () => {
  test('is told once: what is kept of the command, of its line and of the program has none of it', async () => {
    const id = crypto.randomUUID();
    const args = { name: 'Nightly report', scopes: ['orders.read'], expiresOn: today() };
    const { execute } = await import('../commands/executor.ts');
    const call = { id, name: 'apiUser.add@1', args, actor: superUser } as const;
    const { result } = await execute(opened.portal, call);
    expect(result.token).toMatch(/^par_[\w-]{43}$/);
    expect((await execute(opened.portal, call)).result).toEqual({ apiUserId: result.apiUserId });
    const { tables } = opened.portal.database;
    for (const table of ['api_users', 'commands', 'journal'] as const) {
      expect(JSON.stringify(await tables.selectFrom(table).selectAll().execute())).not.toContain(
        result.token,
      );
    }
  });

  test('works until the end of its last day', async () => {
    const { token, apiUserId } = await add();
    expect(await ask(token)).toBe('done');
    opened.clock.advance({ days: 1 });
    expect(await ask(token)).toBe('api.tokenExpired');
    expect(await listed(apiUserId)).toMatchObject({ state: 'expired', addedBy: superUser.name });
  });

  test.each<[number, string]>([
    [-1, 'command.invalidArguments'],
    [0, 'done'],
    [365, 'done'],
    [367, 'command.invalidArguments'],
  ])('is made for at most a year: %s days from now: %s', async (days, outcome) => {
    const expiresOn = new Date(opened.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    expect(await refusalOf(add({ expiresOn }))).toBe(outcome);
  });

  test('is refused from elsewhere than its networks', async () => {
    const { token } = await add({ networks: ['192.0.2.0/24', '2001:db8::/32'] });
    expect(await ask(token)).toBe('done');
    expect(await ask(token, '::ffff:192.0.2.200')).toBe('done');
    expect(await ask(token, '2001:db8::7')).toBe('done');
    expect(await ask(token, '198.51.100.7')).toBe('api.addressForbidden');
    expect(await refusalOf(add({ networks: ['192.0.2.1/24'] }))).toBe('command.invalidArguments');
  });

  test('is refused once it is revoked, by the superUser or an administrator', async () => {
    const administrator = await aUser(opened.portal, superUser, ['administrative']);
    for (const actor of [superUser, administrator]) {
      const { token, apiUserId } = await add();
      await run(opened.portal, actor, 'apiUser.revoke@1', { apiUserId });
      expect(await ask(token)).toBe('api.tokenUnknown');
      expect(await listed(apiUserId)).toMatchObject({ state: 'revoked' });
      expect(await refusalOf(run(opened.portal, actor, 'apiUser.revoke@1', { apiUserId }))).toBe(
        'apiUser.notFound',
      );
    }
    const { apiUserId } = await add();
    const stranger = await aSuperUser(opened.portal, 'Other');
    expect(await refusalOf(run(opened.portal, stranger, 'apiUser.revoke@1', { apiUserId }))).toBe(
      'apiUser.notFound',
    );
  });

  test('is noted as used, at most once a minute', async () => {
    const { token, apiUserId } = await add();
    expect((await listed(apiUserId))?.usedAt).toBeUndefined();
    const first = opened.clock.now().toISOString();
    await ask(token);
    opened.clock.advance({ seconds: 50 });
    await ask(token);
    expect((await listed(apiUserId))?.usedAt).toBe(first);
    opened.clock.advance({ seconds: 20 });
    await ask(token);
    expect((await listed(apiUserId))?.usedAt).toBe(opened.clock.now().toISOString());
  });
});

describe('a program', () => {
  test('reads the orders of its account and of no other', async () => {
    const stranger = await aSuperUser(opened.portal, 'Other');
    const [own, foreign] = [await place(opened.portal, superUser), await place(opened.portal, stranger)];
    const { token } = await add();
    const headers = { authorization: `Bearer ${token}` };
    const { rows } = (await read(app, '/api/orders', headers)).json<Page<OrderSummary>>();
    expect(rows.map(({ reference }) => reference)).toEqual([own]);
    expect((await read(app, `/api/orders/${own}`, headers)).statusCode).toBe(200);
    expect((await read(app, `/api/orders/${foreign}`, headers)).json()).toMatchObject({
      code: 'order.notFound',
    });
  });

  test('orders in the name of who gave it its token; the journal names the program', async () => {
    const { token, apiUserId } = await add({ scopes: ['orders.place'] });
    const args = { product: 'mail-simple-1y', composition, language: 'fr' } as const;
    // As a program sends it: neither cookie nor origin.
    const answer = await app.inject({
      method: 'POST',
      url: '/api/commands',
      headers: { authorization: `Bearer ${token}` },
      payload: { id: crypto.randomUUID(), name: 'order.place@1', args },
    });
    expect(answer.statusCode).toBe(200);
    const { reference } = answer.json<{ result: { reference: string } }>().result;
    const order = await opened.portal.database.tables
      .selectFrom('orders')
      .select(['order_id', 'requester_id', 'account_id'])
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    expect(order).toMatchObject({ requester_id: superUser.userId, account_id: superUser.accountId });
    const line = await opened.portal.database.tables
      .selectFrom('journal')
      .select(['actor_kind', 'actor_id', 'origin'])
      .where('order_id', '=', order.order_id)
      .executeTakeFirstOrThrow();
    expect(line).toEqual({ actor_kind: 'apiUser', actor_id: apiUserId, origin: 'api' });
  });

  test('manages invitations by that scope alone', async () => {
    const reference = await place(opened.portal, superUser);
    const cancel = async (scopes: ApiScope[]) => {
      const headers = { authorization: `Bearer ${(await add({ scopes })).token}` };
      return (await send(app, 'invitation.cancel@1', { reference }, { headers })).statusCode;
    };
    expect(await cancel(['orders.read', 'orders.place'])).toBe(403);
    expect(await cancel(['invitations.manage'])).toBe(200);
  });

  const program = async (chief: User) => {
    const { token } = await run(opened.portal, chief, 'apiUser.add@1', {
      name: 'Nightly',
      scopes: ['orders.read'],
      expiresOn: today(),
    });
    expect(await ask(token)).toBe('done');
    return token;
  };

  test('pauses while who made its token is suspended', async () => {
    const chief = await aSuperUser(opened.portal, 'Suspended');
    const token = await program(chief);
    const { accountId, userId } = chief;
    await run(opened.portal, operator, 'user.suspend@1', { userId });
    expect(await ask(token)).toBe('api.tokenUnknown');
    expect((await listUsers(opened.portal, operator, accountId)).apiUsers).toMatchObject([
      { state: 'paused' },
    ]);
    await run(opened.portal, operator, 'user.resume@1', { userId });
    expect(await ask(token)).toBe('done');
  });

  test('is shut out for good when who made its token is blocked, by whomever', async () => {
    for (const block of [
      (chief: User) => run(opened.portal, operator, 'user.block@1', { userId: chief.userId }),
      (chief: User) => run(opened.portal, chief, 'access.panic@1', {}),
    ]) {
      const chief = await aSuperUser(opened.portal, 'Blocked');
      const token = await program(chief);
      await block(chief);
      expect(await ask(token)).toBe('api.tokenUnknown');
      await run(opened.portal, operator, 'user.restore@1', { userId: chief.userId });
      expect(await ask(token)).toBe('api.tokenUnknown');
    }
  });

  test('gets a new token from a new superUser', async () => {
    const chief = await aSuperUser(opened.portal, 'Left');
    const token = await program(chief);
    const successor = await aUser(opened.portal, chief, []);
    const { accountId } = chief;
    await run(opened.portal, operator, 'account.changeSuperUser@1', { accountId, userId: successor.userId });
    expect(await ask(token)).toBe('api.tokenUnknown');
    expect(await ask(await program({ ...successor, superUser: true }))).toBe('done');
  });
});
