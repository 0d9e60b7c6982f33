import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, isPermitted, type User } from '#core/accounts/actor.ts';
import { type Right, rights } from '#core/accounts/rights.ts';
import { type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { execute } from './executor.ts';

// Generated from the catalogue: a new command is tested for its rights the day it is named there.

const names = Object.keys(commandCatalogue) as CommandName[];
const actors: Record<string, Actor> = {};
let opened: TestPortal;
let stranger: User;
let reference: string;
let args: Readonly<Record<CommandName, unknown>>;

beforeAll(async () => {
  opened = await testPortal();
  const { portal } = opened;
  const superUser = await aSuperUser(portal);
  stranger = await aSuperUser(portal, 'Another account');
  reference = await place(portal, superUser);
  actors.anonymous = { kind: 'anonymous' };
  actors.superUser = superUser;
  for (const right of rights) actors[right] = await aUser(portal, superUser, [right]);
  actors['no right'] = await aUser(portal, superUser, []);
  actors.operator = await anOperator(portal);
  actors.holder = (await invite(portal, reference)).holder;
  args = await someArguments(superUser.accountId);
});

async function someArguments(accountId: string): Promise<Readonly<Record<CommandName, unknown>>> {
  const person = { name: 'Somebody', mail: 'somebody@aube.example', language: 'fr' };
  const login = () => `login${Math.floor(Math.random() * 1e12)}`;
  return {
    'account.open@1': { name: 'New', plan: 'monthly', superUser: { ...person, login: login() } },
    'user.add@1': { accountId, ...person, login: login(), rights: [] },
    'operator.add@1': { ...person, login: login() },
    'password.set@1': { link: 'x'.repeat(43), password: 'three words here' },
    'session.signIn@1': { login: 'nobody', password: 'three words here' },
    'session.signOut@1': {},
    'order.place@1': { product: 'mail-simple-1y', composition, language: 'fr' },
    'invitation.resend@1': { reference },
    'invitation.cancel@1': { reference: '1999999999' },
    'invitation.open@1': {},
    'invitation.accept@1': { request: await aRequest({ emailAddress: 'else@aube.example' }) },
    'order.control@1': { reference, control: 'phone', outcome: 'pending' },
    'order.deliver@1': { reference },
    'order.refuse@1': { reference: '1999999999', reason: 'none' },
    'certificate.revoke@1': { reference, serialNumber: 'abcdef', reason: 'unspecified' },
  };
}

const kinds = ['anonymous', 'superUser', ...rights, 'no right', 'operator', 'holder'] as const;
const noRight = ['right.missing', 'signin.required'];
const call = (name: CommandName, actor: Actor) =>
  refusalOf(execute(opened.portal, { id: crypto.randomUUID(), name, args: args[name], actor }));

describe.each(names)('%s', (name) => {
  test.each(kinds)('is for %s only if the catalogue says so', async (kind) => {
    const actor = actors[kind] as Actor;
    const permitted = commandCatalogue[name].permitted.some((permission) => isPermitted(actor, permission));
    const outcome = await call(name, actor);
    expect({ kind, refused: noRight.includes(outcome) }).toEqual({ kind, refused: !permitted });
  });
});

const aboutOrders = names.filter((name) => 'reference' in commandCatalogue[name].args.entries);

describe("another account's order", () => {
  test.each(aboutOrders)('is as absent for %s as one that never was', async (name) => {
    const asked = (of: string) => {
      const given = { ...(args[name] as object), reference: of };
      return refusalOf(
        execute(opened.portal, { id: crypto.randomUUID(), name, args: given, actor: stranger }),
      );
    };
    const [foreign, unknown] = [await asked(reference), await asked('1999999999')];
    expect(foreign).toBe(unknown);
    expect(['order.notFound', 'right.missing']).toContain(foreign);
  });

  test('is not accepted by the link of another invitation', async () => {
    const { portal } = opened;
    const own = await place(portal, stranger);
    const { holder } = await invite(portal, own);
    const accepted = await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    expect(accepted.reference).toBe(own);
  });
});

describe('rights', () => {
  test.each<[Right[], string]>([
    [['technical'], 'done'],
    [['commercial'], 'done'],
    [['billing', 'administrative', 'approval'], 'right.missing'],
  ])('%j place an order: %s', async (held, outcome) => {
    const user = await aUser(opened.portal, actors.superUser as User, held);
    expect(await call('order.place@1', user)).toBe(outcome);
  });
});
