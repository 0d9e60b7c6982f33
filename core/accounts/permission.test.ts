import { describe, expect, it } from 'vitest';
import type { Actor, SessionFacts, User } from './actor.ts';
import { isPermitted, type Permission, reasonAgainst } from './permission.ts';

const now = new Date('2026-11-20T09:00:00.000Z');
const session: SessionFacts = { sessionId: 's', audience: 'portal', provenAt: now, duties: [] };

const user = (rights: User['rights'], superUser = false): User => ({
  kind: 'user',
  accountId: 'a',
  userId: 'u',
  name: 'Ada',
  superUser,
  rights,
  session,
});
const operator: Actor = { kind: 'operator', accountId: 'o', userId: 'u', name: 'Otto', session };
const holder: Actor = {
  kind: 'holder',
  accountId: 'a',
  invitationId: 'i',
  name: 'Hal',
  linkMadeAt: new Date(0),
};
const program: Actor = {
  kind: 'apiUser',
  accountId: 'a',
  apiUserId: 'p',
  name: 'Nightly',
  scopes: ['orders.read'],
};
const requester: Permission = { kind: 'user', anyOf: ['technical', 'commercial'] };

describe('a permission', () => {
  it.each<[string, Actor, Permission, boolean]>([
    ['lets a user with one of the rights through', user(['commercial']), requester, true],
    ['stops a user with another right', user(['billing']), requester, false],
    ['lets a superUser through', user([], true), requester, true],
    ['lets a user without rights do what every user may', user([]), { kind: 'user' }, true],
    ['stops an operator where users are asked for', operator, requester, false],
    ['stops a user where operators are asked for', user([], true), { kind: 'operator' }, false],
    ['stops a holder where users are asked for', holder, requester, false],
    ['lets the holder through', holder, { kind: 'holder' }, true],
    ['stops nobody in particular', { kind: 'anonymous' }, { kind: 'holder' }, false],
    ['lets anybody do what anybody may', operator, { kind: 'anonymous' }, true],
    [
      'stops a user who is not the superUser',
      user(['administrative']),
      { kind: 'user', superUser: true },
      false,
    ],
    ['lets a program with the scope through', program, { kind: 'apiUser', scope: 'orders.read' }, true],
    ['stops a program without the scope', program, { kind: 'apiUser', scope: 'orders.place' }, false],
    ['stops a program where users are asked for', program, { kind: 'user' }, false],
    ['lets the portal itself through', { kind: 'system', name: 'demo' }, { kind: 'operator' }, true],
  ])('%s', (_, actor, permission, permitted) => {
    expect(isPermitted(actor, permission)).toBe(permitted);
  });
});

describe('an access rule', () => {
  const acting = (facts: Partial<SessionFacts>): User => ({ ...user([]), session: { ...session, ...facts } });
  const permitted = [{ kind: 'user' }] as const;
  const stale = new Date(now.getTime() - 10 * 60_000 - 1);
  it.each<[string, Actor, Parameters<typeof reasonAgainst>[1], string | undefined]>([
    ['asks nobody to sign in', { kind: 'anonymous' }, { permitted }, 'signin.required'],
    ['tells an operator that it is not for them', operator, { permitted }, 'right.missing'],
    ['keeps the extension out', acting({ audience: 'extension' }), { permitted }, 'right.missing'],
    ['lets the extension in', acting({ audience: 'extension' }), { permitted, extension: true }, undefined],
    ['puts duties first', acting({ duties: ['enrolTotp'] }), { permitted }, 'signin.dutyFirst'],
    ['lets duties be done', acting({ duties: ['enrolTotp'] }), { permitted, whileDue: true }, undefined],
    [
      'asks for a fresh proof',
      acting({ provenAt: stale }),
      { permitted, fresh: true },
      'signin.proofRequired',
    ],
    ['takes a fresh proof', acting({}), { permitted, fresh: true }, undefined],
  ])('%s', (_, actor, rule, reason) => {
    expect(reasonAgainst(actor, rule, now)).toBe(reason);
  });
});
