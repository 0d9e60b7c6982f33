import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { addPasskey, askToMake, askToUse, signInWithPasskey } from '../../tests/server/passkeys.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import {
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from '../../tests/server/software-authenticator.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { execute } from '../commands/executor.ts';
import { findSession, type SignedIn } from '../signin/sessions.ts';
import { listPasskeys } from './list-passkeys.ts';

let opened: TestPortal;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  superUser = await aSuperUser(opened.portal);
});

/** Somebody with a passkey. */
async function withPasskey(account = superUser) {
  const person = await aUser(opened.portal, account, []);
  return { person, ...(await addPasskey(opened.portal, person)) };
}

const change = (person: User, values: object) =>
  opened.portal.database.tables
    .updateTable('users')
    .set(values)
    .where('user_id', '=', person.userId)
    .execute();

const setMode = ({ accountId }: User, mode: SignInMode) =>
  opened.portal.database.tables
    .updateTable('accounts')
    .set({ sign_in_mode: mode })
    .where('account_id', '=', accountId)
    .execute();

const confirmTotp = ({ accountId, userId }: User) =>
  opened.portal.database.tables
    .insertInto('totp_secrets')
    .values({
      account_id: accountId,
      user_id: userId,
      sealed: Buffer.from('sealed'),
      begun_at: opened.clock.now(),
      confirmed_at: opened.clock.now(),
    })
    .execute();

async function prove(actor: SignedIn | User, authenticator: SoftwareAuthenticator): Promise<string> {
  const response = authenticator.use(await askToUse(opened.portal, actor, 'prove'));
  return refusalOf(run(opened.portal, actor, 'session.proveWithPasskey@1', { response }));
}

async function signedIn(authenticator: SoftwareAuthenticator): Promise<{ token: string; actor: SignedIn }> {
  const token = await signInWithPasskey(opened.portal, authenticator);
  const actor = await findSession(opened.portal.database.tables, token, opened.clock.now());
  if (actor === undefined) throw new Error('nobody is signed in');
  return { token, actor };
}

describe('a passkey', () => {
  test.each<[string, object]>([
    ['signin.suspended', { suspended_at: new Date() }],
    ['signin.userBlocked', { blocked_at: new Date(), block_reason: 'administrator' }],
    ['signin.failed', { removed_at: new Date() }],
  ])('signs nobody in who may not: %s', async (outcome, values) => {
    const { person, authenticator } = await withPasskey();
    await change(person, values);
    expect(await refusalOf(signInWithPasskey(opened.portal, authenticator))).toBe(outcome);
  });

  test.each<SignInMode>(['totp', 'certificate'])(
    'serves nothing where the account asks for %s',
    async (mode) => {
      const account = await aSuperUser(opened.portal, mode);
      const { person, authenticator } = await withPasskey(account);
      const { actor } = await signedIn(authenticator);
      await setMode(account, mode);
      expect(await refusalOf(signInWithPasskey(opened.portal, authenticator))).toBe('signin.modeForbids');
      expect(await refusalOf(addPasskey(opened.portal, person))).toBe('signin.modeForbids');
      expect(await prove(actor, authenticator)).toBe('signin.modeForbids');
      expect(await listPasskeys(opened.portal.database.tables, person.userId)).toMatchObject({
        usable: false,
        passkeys: [{ name: 'My phone' }],
      });
    },
  );

  test('does not go round the second factor that its owner has set up', async () => {
    const { person, authenticator } = await withPasskey();
    await confirmTotp(person);
    expect(await refusalOf(signInWithPasskey(opened.portal, authenticator))).toBe('signin.modeForbids');
    expect(await refusalOf(addPasskey(opened.portal, person))).toBe('signin.modeForbids');
  });
});

describe('a fresh proof', () => {
  test('is given by one’s own passkey', async () => {
    const { authenticator } = await withPasskey();
    const { token, actor } = await signedIn(authenticator);
    opened.clock.advance({ minutes: 11 });
    expect(await refusalOf(askToMake(opened.portal, actor))).toBe('signin.proofRequired');
    const response = authenticator.use(await askToUse(opened.portal, actor, 'prove'));
    const { session } = await execute(opened.portal, {
      id: crypto.randomUUID(),
      name: 'session.proveWithPasskey@1',
      args: { response },
      actor,
    });
    const whose = (token: string) => findSession(opened.portal.database.tables, token, opened.clock.now());
    expect(await whose(token)).toBeUndefined();
    expect(await refusalOf(askToMake(opened.portal, (await whose(session ?? '')) ?? actor))).toBe('done');
  });

  test('is not given by somebody else’s, nor by one that the portal never saw', async () => {
    const [own, other] = [await withPasskey(), await withPasskey()];
    const operator = await anOperator(opened.portal);
    const { actor } = await signedIn(own.authenticator);
    expect(await prove(actor, other.authenticator)).toBe('passkey.unknown');
    expect(await prove(actor, (await addPasskey(opened.portal, operator)).authenticator)).toBe(
      'passkey.unknown',
    );
    expect(await prove(actor, softwareAuthenticator())).toBe('passkey.unknown');
  });

  test('needs no user handle, which security keys give only when asked for anybody', async () => {
    const { authenticator } = await withPasskey();
    const { actor } = await signedIn(authenticator);
    const response = authenticator.use(await askToUse(opened.portal, actor, 'prove'), { userHandle: null });
    const proven = run(opened.portal, actor, 'session.proveWithPasskey@1', { response });
    expect(await refusalOf(proven)).toBe('done');
  });

  test('is worth nothing to a session that has ended', async () => {
    const { authenticator } = await withPasskey();
    const { actor } = await signedIn(authenticator);
    await run(opened.portal, actor, 'session.signOut@1', {});
    expect(await prove(actor, authenticator)).toBe('signin.required');
  });
});
