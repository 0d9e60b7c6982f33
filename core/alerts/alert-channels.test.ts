import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { orderStates } from '../orders/state.ts';
import { alertChoicesSchema, channelsOf } from './alert-channels.ts';
import {
  type AlertKind,
  acceptSoon,
  alertKinds,
  audienceOf,
  endsSoon,
  isOrderState,
  renewalFailed,
  toldWithin,
} from './alert-kinds.ts';
import { mailOfAlert } from './alert-mails.ts';

const all = ['mail', 'app', 'extension'];
const quiet = ['app', 'extension'];

test('there is a kind for every state, and three for what no state tells', () => {
  expect([...alertKinds].sort()).toEqual([...orderStates, acceptSoon, endsSoon, renewalFailed].sort());
  expect(alertKinds.filter(isOrderState).sort()).toEqual([...orderStates].sort());
  expect(Object.keys(toldWithin).sort()).toEqual([acceptSoon, endsSoon, renewalFailed].sort());
});

describe('what nobody chose goes the usual ways', () => {
  it.each<[AlertKind, readonly string[]]>([
    ['awaitingHolder', quiet],
    ['readyToDeliver', quiet],
    ['invitationExpired', all],
    ['underVerification', all],
    ['valid', all],
    ['expired', all],
    ['revoked', all],
    ['cancelled', all],
    ['refused', all],
    [endsSoon, all],
    [renewalFailed, all],
  ])('%s: %j', (kind, channels) => {
    expect(channelsOf(kind, null)).toEqual(channels);
    expect(channelsOf(kind, {})).toEqual(channels);
  });
});

it('what somebody chose for a kind holds for that kind', () => {
  expect(channelsOf('valid', { valid: [] })).toEqual([]);
  expect(channelsOf('readyToDeliver', { readyToDeliver: ['mail'] })).toEqual(['mail']);
  expect(channelsOf('refused', { valid: [] })).toEqual(all);
});

describe('choices', () => {
  it.each([
    ['a kind that is none', { hello: ['mail'] }],
    ['a way that is none', { valid: ['pigeon'] }],
    ['more ways than there are', { valid: ['mail', 'mail', 'mail', 'mail'] }],
    ['no list', { valid: 'mail' }],
  ])('with %s are refused', (_, choices) => {
    expect(v.safeParse(alertChoicesSchema, choices).success).toBe(false);
  });

  it('are kept in one order, each way once', () => {
    expect(v.parse(alertChoicesSchema, { valid: ['extension', 'mail', 'mail'] })).toEqual({
      valid: ['mail', 'extension'],
    });
  });
});

it('what asks for an approval goes to who may approve, all else to who follows the order', () => {
  expect(audienceOf('awaitingApproval' as AlertKind)).toBe('approvers');
  expect(new Set(alertKinds.map(audienceOf))).toContain('followers');
});

it('what an approved order waits for is told as its approval', () => {
  expect(mailOfAlert('awaitingHolder', { byApproval: true, byAcceptance: false })).toBe('approved');
});

it('that a certificate was accepted is not told as its delivery once more', () => {
  expect(mailOfAlert('valid', { byApproval: false, byAcceptance: true })).toBe('orderState');
});

it('each kind is one mail', () => {
  const byItself = { byApproval: false, byAcceptance: false };
  expect(alertKinds.map((kind) => [kind, mailOfAlert(kind, byItself)])).toEqual(
    alertKinds.map((kind) => [
      kind,
      {
        awaitingApproval: 'approvalAsked',
        approvalRefused: 'approvalRefused',
        underVerification: 'accepted',
        toAccept: 'toAccept',
        valid: 'deliveredToRequester',
        refused: 'refused',
        [acceptSoon]: 'acceptSoon',
        [endsSoon]: 'expiry',
        [renewalFailed]: 'renewalFailed',
      }[kind as string] ?? 'orderState',
    ]),
  );
});
