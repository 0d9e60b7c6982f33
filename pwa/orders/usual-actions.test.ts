import { expect, it } from 'vitest';
import type { Standing } from '#core/accounts/permission.ts';
import { isPermitted } from '#core/accounts/permission.ts';
import type { Right } from '#core/accounts/rights.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import { orderStates } from '#core/orders/state.ts';
import { usualActions } from './usual-actions.ts';

const user = (...rights: readonly Right[]) => ({ kind: 'user', superUser: false, rights }) as const;
const superUser: Standing = { kind: 'user', superUser: true, rights: [] };

const automatic = 'order.setAutomaticRenewal@1';

it.each([
  ['awaitingApproval', user('approval'), ['order.approve@1', 'order.refuseApproval@1']],
  ['awaitingApproval', user('technical'), ['invitation.cancel@1']],
  ['awaitingApproval', superUser, ['order.approve@1', 'order.refuseApproval@1', 'invitation.cancel@1']],
  ['awaitingHolder', user('technical'), ['invitation.resend@1', 'invitation.cancel@1', automatic]],
  ['invitationExpired', superUser, ['invitation.resend@1', 'invitation.cancel@1', automatic]],
  ['awaitingHolder', user('commercial'), []],
  ['toAccept', superUser, ['certificate.accept@1', 'order.renew@1', automatic]],
  ['toAccept', user('commercial'), ['certificate.accept@1']],
  ['valid', superUser, ['order.renew@1', automatic]],
  ['expired', user('technical'), ['order.renew@1']],
  ['valid', user('commercial'), []],
  ['cancelled', superUser, []],
] as const)('an order %s offers to %o: %j', (state, person, actions) => {
  expect(usualActions(state, person)).toEqual(actions);
});

it('offers nothing that the catalogue does not let this person do', () => {
  const people = [superUser, user('technical'), user('commercial'), user('approval')];
  for (const state of orderStates)
    for (const person of people)
      for (const name of usualActions(state, person))
        expect(
          commandCatalogue[name].permitted.some((one) => isPermitted(person, one)),
          name,
        ).toBe(true);
});
