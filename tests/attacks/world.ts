import type { FastifyInstance } from 'fastify';
import type { Operator, User } from '../../core/accounts/actor.ts';
import type { ApiScope } from '../../core/accounts/api-scopes.ts';
import type { Right } from '../../core/accounts/rights.ts';
import { makeSecret, secretDigest } from '../../server/signin/secret.ts';
import { apiTokenDigest, makeApiToken } from '../../server/users/api-token.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { aSession } from '../server/people.ts';

/** The password of everybody here. */
export const password = 'three words here';

/** One customer's account and its superUser, in a portal with others. */
export interface World {
  readonly opened: TestPortal;
  readonly app: FastifyInstance;
  readonly accountId: string;
  readonly superUser: User;
}

interface MemberOptions {
  readonly superUser?: boolean;
  readonly rights?: readonly Right[];
}

/** Written straight into the tables: hundreds of worlds are made, each for one question. */
export async function makeWorld(opened: TestPortal, app: FastifyInstance): Promise<World> {
  const { database, platform } = opened.portal;
  const accountId = platform.newId();
  await database.tables
    .insertInto('accounts')
    .values({
      account_id: accountId,
      kind: 'customer',
      name: 'Aube Énergie',
      plan: 'monthly',
      opened_at: platform.now(),
    })
    .execute();
  const superUser = await addMember(opened, accountId, { superUser: true });
  return { opened, app, accountId, superUser };
}

export async function addMember(
  opened: TestPortal,
  accountId: string,
  { superUser = false, rights = [] }: MemberOptions = {},
): Promise<User> {
  const userId = await addRow(opened, { accountId, superUser, rights });
  const { database, platform } = opened.portal;
  await database.tables
    .insertInto('contacts')
    .values({
      contact_id: platform.newId(),
      account_id: accountId,
      user_id: userId,
      name: 'Noé Pelletier',
      mail: `${userId}@aube.example`,
      version: 1,
    })
    .execute();
  return {
    kind: 'user',
    accountId,
    userId,
    name: 'Noé Pelletier',
    superUser,
    rights: [...rights],
    session: aSession,
  };
}

export async function addStaff(opened: TestPortal): Promise<Operator> {
  const accountId = opened.portal.officeId;
  const userId = await addRow(opened, { accountId, superUser: false, rights: [] });
  return { kind: 'operator', accountId, userId, name: 'Noé Pelletier', session: aSession };
}

async function addRow(
  { portal }: TestPortal,
  {
    accountId,
    superUser,
    rights,
  }: { readonly accountId: string; readonly superUser: boolean; readonly rights: readonly Right[] },
): Promise<string> {
  const userId = portal.platform.newId();
  await portal.database.tables
    .insertInto('users')
    .values({
      user_id: userId,
      account_id: accountId,
      name: 'Noé Pelletier',
      login: `login-${userId}`,
      mail: `${userId}@aube.example`,
      language: 'fr',
      super_user: superUser,
      rights: [...rights],
      password_hash: await hashOfPassword(portal),
      password_changed_at: portal.platform.now(),
      added_at: portal.platform.now(),
      version: 1,
    })
    .execute();
  return userId;
}

let hash: Promise<string> | undefined;
function hashOfPassword({ passwords }: TestPortal['portal']): Promise<string> {
  hash ??= passwords.hash(password);
  return hash;
}

interface SessionOptions {
  readonly audience?: 'extension' | 'portal';
  /** Milliseconds ago. */
  readonly began?: number;
  readonly seen?: number;
  readonly proven?: number;
}

/** @returns the token of a session that is really there */
export async function beginTestSession(
  { portal }: TestPortal,
  { accountId, userId }: Pick<User, 'accountId' | 'userId'>,
  { audience = 'portal', began = 0, seen = 0, proven = 0 }: SessionOptions = {},
): Promise<{ readonly token: string; readonly sessionId: string }> {
  const token = makeSecret(portal.platform);
  const sessionId = portal.platform.newId();
  const ago = (milliseconds: number) => new Date(portal.platform.now().getTime() - milliseconds);
  await portal.database.tables
    .insertInto('sessions')
    .values({
      session_id: sessionId,
      account_id: accountId,
      user_id: userId,
      token_sha256: secretDigest(token),
      audience,
      began_at: ago(began),
      seen_at: ago(seen),
      proven_at: ago(proven),
    })
    .execute();
  return { token, sessionId };
}

interface ProgramOptions {
  readonly scopes?: readonly ApiScope[];
  readonly networks?: readonly string[];
  readonly isOver?: boolean;
  readonly isRevoked?: boolean;
}

/** @returns the token of a program, and its id */
export async function addProgram(
  { opened: { portal }, superUser }: World,
  { scopes = [], networks = [], isOver = false, isRevoked = false }: ProgramOptions = {},
): Promise<{ readonly token: string; readonly apiUserId: string }> {
  const { platform, database } = portal;
  const token = makeApiToken(platform);
  const apiUserId = platform.newId();
  const now = platform.now();
  await database.tables
    .insertInto('api_users')
    .values({
      api_user_id: apiUserId,
      account_id: superUser.accountId,
      name: 'Nightly',
      token_sha256: apiTokenDigest(token) as Buffer,
      scopes: [...scopes],
      networks: [...networks],
      added_by: superUser.userId,
      added_at: now,
      expires_at: new Date(now.getTime() + (isOver ? 0 : 86_400_000)),
      revoked_at: isRevoked ? now : null,
      version: 1,
    })
    .execute();
  return { token, apiUserId };
}
