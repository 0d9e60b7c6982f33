import { describe, expect, it } from 'vitest';
import type { Actor, SessionFacts, User } from './actor.ts';
import { type Grantee, grantableRights, reasonAgainstTouching, rightsNotGrantable } from './granting.ts';
import { type Right, rights } from './rights.ts';

const session: SessionFacts = { sessionId: 's', audience: 'portal', provenAt: new Date(0), duties: [] };
const user = (held: readonly Right[], superUser = false): User => ({
  kind: 'user',
  accountId: 'a',
  userId: 'me',
  name: 'Ada',
  superUser,
  rights: held,
  session,
});
const operator: Actor = { kind: 'operator', accountId: 'o', userId: 'op', name: 'Otto', session };
const program: Actor = { kind: 'apiUser', accountId: 'a', apiUserId: 'p', name: 'Nightly', scopes: [] };
const system: Actor = { kind: 'system', name: 'demo' };

const other: Grantee = { userId: 'other', superUser: false, rights: [] };
const newcomer: Grantee = { superUser: false, rights: [] };
const chief: Grantee = { userId: 'chief', superUser: true, rights: [] };
const myself: Grantee = { userId: 'me', superUser: false, rights: ['administrative'] };

const four = ['technical', 'commercial', 'billing', 'administrative'] as const;

describe('rights', () => {
  it.each<[string, Actor, Grantee, readonly Right[]]>([
    ['are all the superUser’s to give', user([], true), other, rights],
    ['are all the operator’s to give', operator, other, rights],
    ['are all the portal’s own to give', system, newcomer, rights],
    ['but approval are an administrator’s to give', user(['administrative']), other, four],
    ['are all an approving administrator’s to give', user(['administrative', 'approval']), other, rights],
    ['of somebody new are given by the same rule', user(['administrative']), newcomer, four],
    ['are not given by who is no administrator', user(['technical', 'approval']), other, []],
    ['are not given by programs', program, other, []],
    ['are not given by a holder', { ...program, kind: 'holder' } as unknown as Actor, other, []],
    ['are not given to oneself', user(['administrative', 'approval']), myself, []],
    ['are not given to oneself by the superUser', user([], true), { ...myself, superUser: true }, []],
    ['of the superUser are not an administrator’s', user(['administrative']), chief, []],
    ['of the superUser are nobody’s, since all are held', operator, chief, []],
  ])('%s', (_, actor, person, expected) => {
    expect(grantableRights(actor, person)).toEqual(expected);
  });

  it.each<[string, Actor, readonly Right[], readonly Right[], readonly Right[]]>([
    ['that stay are not asked about', user(['administrative']), ['approval'], ['approval', 'billing'], []],
    ['that are taken count as those given', user(['administrative']), ['approval'], [], ['approval']],
    [
      'of both kinds are told together',
      user(['technical']),
      ['billing'],
      ['approval'],
      ['billing', 'approval'],
    ],
  ])('%s', (_, actor, held, wanted, expected) => {
    expect(rightsNotGrantable(actor, { ...other, rights: held }, wanted)).toEqual(expected);
  });
});

describe('access', () => {
  it.each<[string, Actor, Grantee, string | undefined]>([
    ['is not one’s own to touch', user(['administrative']), myself, 'user.yourself'],
    [
      'of the superUser is not an administrator’s to touch',
      user(['administrative']),
      chief,
      'user.superUser',
    ],
    ['of the superUser is the operator’s to touch', operator, chief, undefined],
    ['of somebody else is an administrator’s to touch', user(['administrative']), other, undefined],
  ])('%s', (_, actor, person, reason) => {
    expect(reasonAgainstTouching(actor, person)).toBe(reason);
  });
});
