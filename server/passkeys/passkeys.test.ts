import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Operator, User } from '#core/accounts/actor.ts';
import type { PasskeyPurpose } from '#core/accounts/passkey.ts';
import { chromeExtensionOrigin } from '#core/portal/extension-origins.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { addPasskey, askToMake, askToUse, signInWithPasskey } from '../../tests/server/passkeys.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import {
  type SoftwareAuthenticator,
  softwareAuthenticator,
  type Told,
} from '../../tests/server/software-authenticator.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { findSession } from '../signin/sessions.ts';
import { removeOldChallenges } from './challenges.ts';
import { listPasskeys } from './list-passkeys.ts';

const anonymous = { kind: 'anonymous' } as const;
let opened: TestPortal;
let user: User;

beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
});

const ask = (actor: Actor, purpose: 'prove' | 'signIn') => askToUse(opened.portal, actor, purpose);
const askToAdd = (actor: Actor) => askToMake(opened.portal, actor);
const add = (actor: Actor, options: Parameters<typeof addPasskey>[2] = {}) =>
  addPasskey(opened.portal, actor, options);
const signIn = (authenticator: SoftwareAuthenticator, told: Told = {}) =>
  signInWithPasskey(opened.portal, authenticator, told);
const whose = (token: string) => findSession(opened.portal.database.tables, token, opened.clock.now());
const newest = (command: string) =>
  opened.portal.database.tables
    .selectFrom('journal')
    .selectAll()
    .where('command', '=', command)
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();

describe('a passkey', () => {
  test('is added, signs in without a login, and tells when it was last used', async () => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator, passkeyId } = await add(person, {
      told: { backupEligible: true, backedUp: true },
    });
    opened.clock.advance({ minutes: 1 });
    const token = await signIn(authenticator, { backupEligible: true });
    expect(await whose(token)).toMatchObject({ kind: 'user', userId: person.userId });
    expect(await listPasskeys(opened.portal.database.tables, person.userId)).toEqual({
      usable: true,
      passkeys: [
        {
          passkeyId,
          name: 'My phone',
          addedAt: new Date(opened.clock.now().getTime() - 60_000).toISOString(),
          usedAt: opened.clock.now().toISOString(),
          backedUp: false,
        },
      ],
    });
    const session = await opened.portal.database.tables
      .selectFrom('sessions')
      .select(['mode', 'audience'])
      .where('user_id', '=', person.userId)
      .executeTakeFirst();
    expect(session).toEqual({ mode: 'passkey', audience: 'portal' });
  });

  test('is for operators too', async () => {
    const operator: Operator = await anOperator(opened.portal);
    const { authenticator } = await add(operator);
    expect(await whose(await signIn(authenticator))).toMatchObject({ kind: 'operator' });
  });

  test('is asked for as the portal needs it: discoverable, the person verified, no attestation', async () => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator } = await add(person);
    const options = await askToAdd(person);
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      pubKeyCredParams: [{ alg: -7 }, { alg: -8 }, { alg: -257 }],
      excludeCredentials: [{ id: authenticator.use(await ask(person, 'prove')).id }],
    });
    expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe(person.userId.replaceAll('-', ''));
    expect((await ask(anonymous, 'signIn')).allowCredentials).toEqual([]);
    expect((await ask(person, 'prove')).allowCredentials).toHaveLength(1);
  });

  test('is renamed and removed by its owner only, and once removed is unknown', async () => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator, passkeyId } = await add(person);
    const change = (actor: Actor, id: string) =>
      refusalOf(run(opened.portal, actor, 'passkey.rename@1', { passkeyId: id, name: ' Key ring ' }));
    const remove = (actor: Actor) => refusalOf(run(opened.portal, actor, 'passkey.remove@1', { passkeyId }));
    expect(await change(user, passkeyId)).toBe('passkey.notFound');
    expect(await remove(user)).toBe('passkey.notFound');
    expect(await change(person, passkeyId)).toBe('done');
    const { passkeys } = await listPasskeys(opened.portal.database.tables, person.userId);
    expect(passkeys).toMatchObject([{ name: 'Key ring' }]);
    expect(await remove(person)).toBe('done');
    expect(await remove(person)).toBe('passkey.notFound');
    expect(await refusalOf(signIn(authenticator))).toBe('passkey.unknown');
  });

  test('is added once, and ten times at most', async () => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator } = await add(person);
    expect(await refusalOf(add(user, { authenticator }))).toBe('passkey.alreadyAdded');
    for (let index = 1; index < 10; index++) await add(person);
    expect(await refusalOf(add(person))).toBe('passkey.tooMany');
  });

  test('that two requests add at once does not become the eleventh', async () => {
    const person = await aUser(opened.portal, user, []);
    for (let index = 0; index < 9; index++) await add(person);
    const outcomes = await Promise.all([refusalOf(add(person)), refusalOf(add(person))]);
    expect(outcomes.sort()).toEqual(['done', 'passkey.tooMany']);
  });

  test('leaves neither its name nor its answers in the journal', async () => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator } = await add(person, { name: 'Phone of Anaïs' });
    await signIn(authenticator);
    for (const command of ['passkey.add@1', 'session.signInWithPasskey@1']) {
      const line = await newest(command);
      expect(line).toMatchObject({ account_id: person.accountId, outcome: 'done' });
      expect(JSON.stringify(line)).not.toMatch(/Anaïs|clientDataJSON/);
    }
  });
});

describe('an answer is refused', () => {
  const lies: readonly (readonly [string, Told])[] = [
    ['when the person was not verified', { verified: false }],
    ['when it is backed up and may not be', { backedUp: true }],
    ['when another site asked for it', { origin: 'https://portal.example.net' }],
    ['when the extension asked for it', { origin: chromeExtensionOrigin }],
    ['when it is for another site', { rpId: 'portal.example.net' }],
    ['when it answers something else', { type: 'payment.get' }],
  ];

  test.each(lies)('at adding %s', async (_, told) => {
    expect(await refusalOf(add(user, { told }))).toBe('passkey.invalid');
  });

  test.each(lies)('at signing in %s', async (_, told) => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator } = await add(person);
    expect(await refusalOf(signIn(authenticator, told))).toBe('passkey.invalid');
    expect(await newest('session.signInWithPasskey@1')).toMatchObject({
      account_id: person.accountId,
      about_user_id: person.userId,
      outcome: 'passkey.invalid',
    });
  });

  test('at adding with an attestation, whose certificates nobody asked for', async () => {
    expect(await refusalOf(add(user, { told: { format: 'android-key' } }))).toBe('passkey.invalid');
  });

  test.each([
    [false, true],
    [true, false],
  ])('when whether it may be backed up turns from %s to %s', async (before, after) => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator } = await add(person, { told: { backupEligible: before } });
    expect(await refusalOf(signIn(authenticator, { backupEligible: after }))).toBe('passkey.invalid');
    expect(await refusalOf(signIn(authenticator, { backupEligible: before }))).toBe('done');
  });

  test.each<[string, string | null]>([
    ['nobody', null],
    ['somebody else', Buffer.alloc(16).toString('base64url')],
  ])('when its authenticator names %s', async (_, userHandle) => {
    const { authenticator } = await add(await aUser(opened.portal, user, []));
    expect(await refusalOf(signIn(authenticator, { userHandle }))).toBe('passkey.invalid');
  });

  test('when another key signed it', async () => {
    const { authenticator } = await add(await aUser(opened.portal, user, []));
    const impostor = softwareAuthenticator();
    const options = await ask(anonymous, 'signIn');
    const { response } = impostor.use(options);
    const { response: own, ...credential } = authenticator.use(options);
    const forged = { ...credential, response: { ...own, signature: response.signature } };
    const asked = run(opened.portal, anonymous, 'session.signInWithPasskey@1', { response: forged });
    expect(await refusalOf(asked)).toBe('passkey.invalid');
  });

  test('when nothing in it can be read', async () => {
    const noise = { clientDataJSON: 'bm9pc2U', authenticatorData: 'bm9pc2U', signature: 'bm9pc2U' };
    const response = { id: 'eA', rawId: 'eA', type: 'public-key', response: noise } as const;
    const asked = run(opened.portal, anonymous, 'session.signInWithPasskey@1', { response });
    expect(await refusalOf(asked)).toBe('passkey.invalid');
  });
});

describe('the counter', () => {
  test.each([
    [[0, 0, 0], 'done'],
    [[1, 2, 7], 'done'],
    [[0, 3, 4], 'done'],
    [[5, 5], 'passkey.clonedPerhaps'],
    [[5, 6, 6], 'passkey.clonedPerhaps'],
    [[5, 4], 'passkey.clonedPerhaps'],
    [[5, 0], 'passkey.clonedPerhaps'],
  ])('%j ends as %s', async ([first = 0, ...then], outcome) => {
    const person = await aUser(opened.portal, user, []);
    const { authenticator } = await add(person, { told: { counter: first } });
    const outcomes: string[] = [];
    for (const counter of then) outcomes.push(await refusalOf(signIn(authenticator, { counter })));
    expect(outcomes.at(-1)).toBe(outcome);
    expect(outcomes.slice(0, -1).every((one) => one === 'done')).toBe(true);
    const line = await newest('session.signInWithPasskey@1');
    expect(line).toMatchObject({ account_id: person.accountId, outcome });
  });
});

describe('a challenge', () => {
  const answer = (actor: Actor, response: ReturnType<SoftwareAuthenticator['use']>) =>
    refusalOf(run(opened.portal, actor, 'session.signInWithPasskey@1', { response }));

  test('is answered once', async () => {
    const { authenticator } = await add(await aUser(opened.portal, user, []));
    const response = authenticator.use(await ask(anonymous, 'signIn'));
    expect(await answer(anonymous, response)).toBe('done');
    expect(await answer(anonymous, response)).toBe('passkey.challengeOver');
  });

  test('is used up by a wrong answer too', async () => {
    const { authenticator } = await add(await aUser(opened.portal, user, []));
    const options = await ask(anonymous, 'signIn');
    expect(await answer(anonymous, authenticator.use(options, { verified: false }))).toBe('passkey.invalid');
    expect(await answer(anonymous, authenticator.use(options))).toBe('passkey.challengeOver');
  });

  test('lasts five minutes, and is then forgotten', async () => {
    const { authenticator } = await add(await aUser(opened.portal, user, []));
    const response = authenticator.use(await ask(anonymous, 'signIn'));
    opened.clock.advance({ minutes: 5 });
    expect(await answer(anonymous, response)).toBe('passkey.challengeOver');
    await ask(anonymous, 'signIn');
    const { tables } = opened.portal.database;
    const kept = () => tables.selectFrom('webauthn_challenges').select('challenge').execute();
    await removeOldChallenges(tables, opened.clock.now());
    expect(await kept()).toHaveLength(1);
    opened.clock.advance({ minutes: 5 });
    await removeOldChallenges(tables, opened.clock.now());
    expect(await kept()).toEqual([]);
  });

  test('of the server, not one that is made up', async () => {
    const { authenticator } = await add(await aUser(opened.portal, user, []));
    const response = authenticator.use({ challenge: 'A'.repeat(43), rpId: 'localhost' });
    expect(await answer(anonymous, response)).toBe('passkey.challengeOver');
  });

  test('of another purpose or of somebody else serves nothing', async () => {
    const [person, other] = [await aUser(opened.portal, user, []), await aUser(opened.portal, user, [])];
    const { authenticator } = await add(person);
    const prove = (response: ReturnType<SoftwareAuthenticator['use']>) =>
      refusalOf(run(opened.portal, person, 'session.proveWithPasskey@1', { response }));
    expect(await answer(anonymous, authenticator.use(await ask(person, 'prove')))).toBe(
      'passkey.challengeOver',
    );
    expect(await prove(authenticator.use(await ask(anonymous, 'signIn')))).toBe('passkey.challengeOver');
    expect(await prove(authenticator.use(await ask(other, 'prove')))).toBe('passkey.challengeOver');
    const make = (challenge: string) => {
      const response = softwareAuthenticator().make({
        challenge,
        rp: { id: 'localhost' },
        user: { id: 'A'.repeat(22) },
      });
      return refusalOf(run(opened.portal, person, 'passkey.add@1', { name: 'Stolen', response }));
    };
    expect(await make((await askToAdd(other)).challenge)).toBe('passkey.challengeOver');
    expect(await make((await ask(person, 'prove')).challenge)).toBe('passkey.challengeOver');
    expect(await make((await ask(anonymous, 'signIn')).challenge)).toBe('passkey.challengeOver');
    expect(await make((await askToAdd(person)).challenge)).toBe('done');
  });

  test.each<[PasskeyPurpose, string]>([
    ['signIn', 'done'],
    ['prove', 'signin.required'],
    ['add', 'signin.required'],
  ])('for %s asked by nobody: %s', async (purpose, outcome) => {
    expect(await refusalOf(run(opened.portal, anonymous, 'passkey.challenge@1', { purpose }))).toBe(outcome);
  });

  test('to add is made for a fresh proof only', async () => {
    const stale = { ...user, session: { ...user.session, provenAt: new Date(0) } };
    const asked = run(opened.portal, stale, 'passkey.challenge@1', { purpose: 'add' });
    expect(await refusalOf(asked)).toBe('signin.proofRequired');
  });
});
