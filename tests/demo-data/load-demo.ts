import * as v from 'valibot';
import type { Actor, Operator, User } from '../../core/accounts/actor.ts';
import { rights } from '../../core/accounts/rights.ts';
import type { CommandInput, CommandName, CommandResult } from '../../core/commands/catalogue.ts';
import { generateKeyPair } from '../../core/keys/generate.ts';
import { compositionSchema } from '../../core/orders/composition.ts';
import { controlNames } from '../../core/orders/order.ts';
import { requestContent } from '../../core/orders/request-content.ts';
import { makeCertificationRequest } from '../../core/pki/certification-request.ts';
import { toPem } from '../../core/pki/pem.ts';
import { products } from '../../core/policy/products.ts';
import { execute } from '../../server/commands/executor.ts';
import type { Portal } from '../../server/portal.ts';
import { findHolder, makeInvitationLink } from '../../server/signin/invitation-links.ts';
import { makeOneTimeLink } from '../../server/signin/one-time-link.ts';
import { demoAccountRequests } from './account-requests.ts';
import { addApprovals } from './approvals.ts';
import { demoComposition } from './holders.ts';
import { loadingSession } from './loading-session.ts';
import { type DemoOrder, type DemoStep, demoOrders, stepsTo } from './orders.ts';
import { demoAccounts, demoOperator, demoPassword } from './people.ts';

const day = 86_400_000;

/** Runs one command as somebody, under an id of its own. */
async function run<Name extends CommandName>(
  portal: Portal,
  actor: Actor,
  name: Name,
  args: CommandInput<Name>,
): Promise<CommandResult<Name>> {
  const { result } = await execute(portal, { id: portal.platform.newId(), name, args, actor });
  return result;
}

/**
 * Fills an empty portal through its own commands, in the order of time; does nothing when it was filled before.
 * @param options.travel sets how many milliseconds before now the portal's clock stands
 */
export async function loadDemo(
  portal: Portal,
  { travel }: { readonly travel: (before: number) => void },
): Promise<void> {
  const filled = await portal.database.tables
    .selectFrom('orders')
    .select('order_id')
    .limit(1)
    .executeTakeFirst();
  if (filled !== undefined) return;
  travel(500 * day);
  const { people, ...actors } = await addPeople(portal);
  const world: World = { portal, ...actors, started: new Map() };
  const steps = demoOrders
    .flatMap((order, index) =>
      stepsTo(order).map(([step, delay]) => ({
        order,
        index,
        step,
        before: (order.daysAgo - delay + 0.9) * day,
      })),
    )
    .sort((one, other) => other.before - one.before);
  for (const { order, index, step, before } of steps) {
    travel(Math.max(before, 0));
    await take(world, { order, index, step });
  }
  // A password of the beginning would have to be changed by now.
  travel(30 * day);
  for (const person of people) await setPassword(portal, person);
  travel(2 * day);
  for (const asked of demoAccountRequests) {
    await run(portal, { kind: 'anonymous' }, 'accountRequest.send@1', asked);
  }
  travel(1.5 * day);
  const [superUser] = actors.users as [User, ...User[]];
  const { userId } = people.find(
    ({ accountId, userId: id }) => accountId === superUser.accountId && id !== superUser.userId,
  ) as Person;
  const requester: User = {
    ...superUser,
    userId,
    name: demoAccounts[0]?.users[0]?.name ?? '',
    superUser: false,
    rights: ['technical'],
  };
  await addApprovals((actor, name, args) => run(portal, actor, name, args), { superUser, requester });
  travel(0);
}

/** Runs one command of the demonstration. */
export type DemoRun = <Name extends CommandName>(
  actor: Actor,
  name: Name,
  args: CommandInput<Name>,
) => Promise<CommandResult<Name>>;

interface Started {
  readonly reference: string;
  readonly serialNumber?: string;
}

interface World {
  readonly portal: Portal;
  readonly operator: Operator;
  readonly users: readonly User[];
  readonly started: Map<number, Started>;
}

async function addPeople(
  portal: Portal,
): Promise<Pick<World, 'operator' | 'users'> & { readonly people: readonly Person[] }> {
  const system: Actor = { kind: 'system', name: 'demonstration' };
  const { userId } = await run(portal, system, 'operator.add@1', demoOperator);
  const operator: Operator = {
    kind: 'operator',
    accountId: portal.officeId,
    userId,
    name: demoOperator.name,
    session: loadingSession,
  };
  const users: User[] = [];
  const people: Person[] = [operator];
  for (const { name, plan, superUser, users: others } of demoAccounts) {
    const opened = await run(portal, operator, 'account.open@1', { name, plan, superUser });
    const first: User = {
      kind: 'user',
      ...opened,
      name: superUser.name,
      superUser: true,
      rights,
      session: loadingSession,
    };
    users.push(first);
    people.push(first);
    for (const person of others) {
      const { accountId } = opened;
      const added = await run(portal, operator, 'user.add@1', {
        ...person,
        rights: [...person.rights],
        accountId,
      });
      people.push({ accountId, userId: added.userId });
    }
  }
  return { operator, users, people };
}

type Person = Pick<User, 'accountId' | 'userId'>;

async function setPassword(portal: Portal, person: Person): Promise<void> {
  const { database, platform, settings } = portal;
  const link = await makeOneTimeLink({ db: database.tables, platform, origin: settings.origin, person });
  await run(portal, { kind: 'anonymous' }, 'password.set@1', {
    link: link.slice(link.indexOf('#') + 1),
    password: demoPassword,
  });
}

async function take(
  world: World,
  { order, index, step }: { readonly order: DemoOrder; readonly index: number; readonly step: DemoStep },
): Promise<void> {
  const { portal, operator, users, started } = world;
  const account = index % users.length;
  const requester = users[account] as User;
  const { reference = '', serialNumber = '' } = started.get(index) ?? {};
  switch (step) {
    case 'order.place@1': {
      const placed = await run(portal, requester, step, {
        product: order.product,
        composition: demoComposition(index, account),
        language: account === 1 ? 'en' : 'fr',
        instructions: index % 3 === 0 ? 'Merci de garder le fichier de clé sur une clé USB.' : '',
        ownReference: `RH-${String(2400 + index)}`,
      });
      started.set(index, placed);
      return;
    }
    case 'invitation.open@1':
      await run(portal, await holderOf(portal, reference), step, {});
      return;
    case 'invitation.accept@1': {
      const request = await demoRequest(portal, { order, index, account });
      await run(portal, await holderOf(portal, reference), step, { request });
      return;
    }
    case 'invitation.cancel@1':
      await run(portal, requester, step, { reference });
      return;
    case 'order.control@1':
      await passControls(world, { order, reference });
      return;
    case 'order.deliver@1': {
      const delivered = await run(portal, operator, step, { reference });
      started.set(index, { reference, ...delivered });
      return;
    }
    case 'order.refuse@1':
      await run(portal, operator, step, { reference, reason: 'L’organisation est radiée du registre.' });
      return;
    case 'certificate.revoke@1':
      await run(portal, operator, step, { reference, serialNumber, reason: 'affiliationChanged' });
  }
}

async function passControls(
  { portal, operator }: World,
  { order, reference }: { readonly order: DemoOrder; readonly reference: string },
): Promise<void> {
  const needed = products[order.product].validation === 'mailbox' ? controlNames.slice(0, 1) : controlNames;
  for (const control of needed) {
    await run(portal, operator, 'order.control@1', { reference, control, outcome: 'ok' });
  }
}

/** A real request of a real key, which nobody keeps. */
async function demoRequest(
  portal: Portal,
  { order, index, account }: { readonly order: DemoOrder; readonly index: number; readonly account: number },
): Promise<string> {
  const { crypto } = portal.platform;
  const { kind, privateKey, spki } = await generateKeyPair(crypto, index % 5 === 0 ? 'RSA-2048' : 'P-256');
  const composition = v.parse(compositionSchema, demoComposition(index, account));
  const content = requestContent(order.product, composition);
  const der = await makeCertificationRequest({ crypto, kind, privateKey, spki, ...content });
  return toPem('CERTIFICATE REQUEST', der);
}

async function holderOf(portal: Portal, reference: string): Promise<Actor> {
  const link = await freshLink(portal, reference);
  const holder = await findHolder(portal.database.tables, link.slice(link.indexOf('#') + 1));
  if (holder === undefined) throw new Error(`order ${reference} has no invitation`);
  return holder;
}

/** Address of a new invitation link of the order, as the next mail would carry it. */
export async function freshLink(
  { database, platform, settings }: Portal,
  reference: string,
): Promise<string> {
  const db = database.tables;
  const order = await db
    .selectFrom('orders')
    .select(['account_id as accountId', 'order_id as orderId'])
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  return makeInvitationLink({ db, platform, origin: settings.origin, order });
}
