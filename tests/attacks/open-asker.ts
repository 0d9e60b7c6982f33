import { createHash } from 'node:crypto';
import type { Operator, User } from '../../core/accounts/actor.ts';
import type { ApiScope } from '../../core/accounts/api-scopes.ts';
import { type Right, rights } from '../../core/accounts/rights.ts';
import { passwordDueAt } from '../../core/policy/passwords.ts';
import { proofLasts, sessionLimits } from '../../core/policy/sessions.ts';
import { makeSecret, secretDigest } from '../../server/signin/secret.ts';
import { invite, place } from '../server/orders.ts';
import type { AskerName } from './asker-kinds.ts';
import { addMember, addProgram, addStaff, beginTestSession, makeWorld, type World } from './world.ts';

/** Somebody who asks over HTTP. */
export interface Asker {
  readonly headers: Readonly<Record<string, string>>;
  /** The person, where it is one; else the superUser of the world. */
  readonly self: Operator | User;
  /** Of whom a holder's commands are. */
  readonly reference?: string;
  /** From where, if not from anywhere. */
  readonly address?: string;
}

type Open = (world: World) => Promise<Asker>;
type SessionOptions = Parameters<typeof beginTestSession>[2];

const cookieOf = (token: string) => ({ cookie: `__Host-paraphe=${token}` });

/** Signs somebody in; `spoilt` does to them what makes this kind. */
async function signedIn(
  world: World,
  self: Operator | User,
  {
    spoilt,
    ...session
  }: SessionOptions & { readonly spoilt?: (self: User | Operator) => Promise<unknown> } = {},
): Promise<Asker> {
  const { token } = await beginTestSession(world.opened, self, session);
  await spoilt?.(self);
  return { self, headers: cookieOf(token) };
}

/** Apart from the world's own, who must stay what they are for the others. */
const superUser =
  (options: Parameters<typeof signedIn>[2] = {}): Open =>
  async (world) =>
    signedIn(world, await addMember(world.opened, world.accountId, { superUser: true }), options);

const holderOf =
  (...held: readonly Right[]): Open =>
  async (world) =>
    signedIn(world, await addMember(world.opened, world.accountId, { rights: held }));

/** A superUser whose row says this. */
const superUserWith = (set: Readonly<Record<string, Date | string>>): Open => {
  return (world) => {
    const { tables } = world.opened.portal.database;
    const spoilt = ({ userId }: Operator | User) =>
      tables.updateTable('users').set(set).where('user_id', '=', userId).execute();
    return superUser({ spoilt })(world);
  };
};

const program =
  (options: Parameters<typeof addProgram>[1] & { readonly address?: string } = {}): Open =>
  async (world) => {
    const { address, ...rest } = options;
    const { token } = await addProgram(world, rest);
    const headers = { authorization: `Bearer ${token}` };
    return { self: world.superUser, headers, ...(address === undefined ? {} : { address }) };
  };
const programOf = (scope: ApiScope): Open => program({ scopes: [scope] });

/** Milliseconds over a limit. */
const past = 1;
const network = '192.0.2.0/24';

/** How to become one of each kind, in a world. */
export function openAsker(name: AskerName, world: World): Promise<Asker> {
  const now = world.opened.clock.now();
  const openers: Readonly<Record<AskerName, Open>> = {
    anonymous: async ({ superUser: self }) => ({ self, headers: {} }),
    superUser: (world) => signedIn(world, world.superUser),
    ...(Object.fromEntries(rights.map((right) => [right, holderOf(right)])) as Record<Right, Open>),
    noRight: holderOf(),
    operator: async ({ opened }) => signedIn(world, await addStaff(opened)),
    holder: asHolder,
    dataSubject: asDataSubject,
    apiRead: programOf('orders.read'),
    apiPlace: programOf('orders.place'),
    apiInvitations: programOf('invitations.manage'),
    otherSuperUser: async ({ opened, app }) => {
      const other = await makeWorld(opened, app);
      return signedIn(other, other.superUser);
    },
    extension: async ({ opened, superUser: self }) => {
      const { token } = await beginTestSession(opened, self, { audience: 'extension' });
      return { self, headers: { authorization: `Extension ${token}` } };
    },
    withDuty: superUserWith({ password_changed_at: longBefore(now) }),
    stale: superUser({ proven: proofLasts + past }),
    failed: superUser({ spoilt: (self) => failFiveTimes(world, self) }),
    apiNothing: program(),
    blocked: superUserWith({ blocked_at: now, block_reason: 'administrator' }),
    suspended: superUserWith({ suspended_at: now }),
    removed: superUserWith({ removed_at: now }),
    idle: superUser({ seen: sessionLimits.portal.idle + past }),
    old: superUser({ began: sessionLimits.portal.absolute + past }),
    ended: superUser({ spoilt: (self) => endSessionsOf(world, self) }),
    extensionCookie: superUser({ audience: 'extension' }),
    cookieToken: async ({ opened, superUser: self }) => {
      const { token } = await beginTestSession(opened, self);
      return { self, headers: { authorization: `Extension ${token}` } };
    },
    apiExpired: program({ scopes: ['orders.read', 'orders.place'], isOver: true }),
    apiRevoked: program({ scopes: ['orders.read', 'orders.place'], isRevoked: true }),
    apiElsewhere: program({ scopes: ['orders.read'], networks: [network], address: '198.51.100.7' }),
  };
  return openers[name](world);
}

/** So long before now that a password of then must be changed. */
function longBefore(now: Date): Date {
  const year = passwordDueAt(now).getTime() - now.getTime();
  return new Date(now.getTime() - year - 3 * 86_400_000);
}

async function asHolder(world: World): Promise<Asker> {
  const { portal } = world.opened;
  const reference = await place(portal, world.superUser);
  const { secret } = await invite(portal, reference);
  return { self: world.superUser, headers: { authorization: `Invitation ${secret}` }, reference };
}

async function asDataSubject({ opened, accountId }: World): Promise<Asker> {
  const { portal } = opened;
  const self = await addMember(opened, accountId);
  const secret = makeSecret(portal.platform);
  const now = portal.platform.now();
  await portal.database.tables
    .insertInto('one_time_links')
    .values({
      link_id: portal.platform.newId(),
      account_id: self.accountId,
      user_id: self.userId,
      secret_sha256: secretDigest(secret),
      made_at: now,
      expires_at: new Date(now.getTime() + 60_000),
      purpose: 'personalData',
    })
    .execute();
  return { self, headers: { authorization: `PersonalData ${secret}` } };
}

async function failFiveTimes({ opened: { portal } }: World, { userId }: User | Operator): Promise<void> {
  const now = portal.platform.now();
  await portal.database.tables
    .insertInto('sign_in_guards')
    .values({
      account_id: portal.officeId,
      login_sha256: createHash('sha256').update(`login-${userId}`).digest(),
      failures: 5,
      blocked_at: now,
      tried_at: now,
    })
    .execute();
}

async function endSessionsOf({ opened: { portal } }: World, { userId }: User | Operator): Promise<void> {
  await portal.database.tables.deleteFrom('sessions').where('user_id', '=', userId).execute();
}
