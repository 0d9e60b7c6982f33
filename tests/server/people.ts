import type { Operator, SessionFacts, User } from '../../core/accounts/actor.ts';
import type { Right } from '../../core/accounts/rights.ts';
import { execute } from '../../server/commands/executor.ts';
import type { Portal } from '../../server/portal.ts';
import { makeSecret, secretDigest } from '../../server/signin/secret.ts';

/** A session that has just proven who it is, at any time of a test's clock. */
export const aSession: SessionFacts = {
  sessionId: '00000000-0000-4000-8000-000000000000',
  audience: 'portal',
  provenAt: new Date(8.64e15),
  duties: [],
};

const system = { kind: 'system', name: 'test' } as const;
let added = 0;

/** Adds an operator. */
export async function anOperator(portal: Portal): Promise<Operator> {
  const login = `operator${++added}@office.example`;
  const { result } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'operator.add@1',
    args: { name: 'Olga Operator', login, mail: login, language: 'en' },
    actor: system,
  });
  return {
    kind: 'operator',
    accountId: portal.officeId,
    userId: result.userId,
    name: 'Olga Operator',
    session: aSession,
  };
}

/** Opens an account and returns its superUser. */
export async function aSuperUser(portal: Portal, name = 'Aube Énergie'): Promise<User> {
  const login = `super${++added}@aube.example`;
  const { result } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'account.open@1',
    args: {
      name,
      plan: 'monthly',
      superUser: { name: 'Camille Dufresne', login, mail: login, language: 'en' },
    },
    actor: system,
  });
  return {
    kind: 'user',
    ...result,
    name: 'Camille Dufresne',
    superUser: true,
    rights: [],
    session: aSession,
  };
}

/** Adds somebody with these rights to the account of another. */
export async function aUser(portal: Portal, { accountId }: User, rights: Right[]): Promise<User> {
  const login = `user${++added}@aube.example`;
  const { result } = await execute(portal, {
    id: portal.platform.newId(),
    name: 'user.add@1',
    args: { accountId, name: 'Noé Pelletier', login, mail: login, language: 'fr', rights },
    actor: system,
  });
  return {
    kind: 'user',
    accountId,
    userId: result.userId,
    name: 'Noé Pelletier',
    superUser: false,
    rights,
    session: aSession,
  };
}

/** A session of theirs, as the value of a Cookie header. */
export async function cookieOf(portal: Portal, { accountId, userId }: User | Operator): Promise<string> {
  const token = makeSecret(portal.platform);
  const now = portal.platform.now();
  await portal.database.tables
    .insertInto('sessions')
    .values({
      session_id: portal.platform.newId(),
      account_id: accountId,
      user_id: userId,
      token_sha256: secretDigest(token),
      began_at: now,
      seen_at: now,
    })
    .execute();
  return `__Host-paraphe=${token}`;
}
