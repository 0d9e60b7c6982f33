import { describe, expect, it } from 'vitest';
import { type Actor, isPermitted, type Permission, type User } from './actor.ts';

const user = (rights: User['rights'], superUser = false): User => ({
  kind: 'user',
  accountId: 'a',
  userId: 'u',
  name: 'Ada',
  superUser,
  rights,
});
const operator: Actor = { kind: 'operator', accountId: 'o', userId: 'u', name: 'Otto' };
const holder: Actor = {
  kind: 'holder',
  accountId: 'a',
  invitationId: 'i',
  name: 'Hal',
  linkMadeAt: new Date(0),
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
    ['lets the portal itself through', { kind: 'system', name: 'demo' }, { kind: 'operator' }, true],
  ])('%s', (_, actor, permission, permitted) => {
    expect(isPermitted(actor, permission)).toBe(permitted);
  });
});
