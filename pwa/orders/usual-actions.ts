import { mayApprove } from '#core/accounts/approvers.ts';
import { mayKeep } from '#core/accounts/keepers.ts';
import type { Standing } from '#core/accounts/permission.ts';
import { mayOrder } from '#core/accounts/requesters.ts';
import { commandsByState } from '#core/orders/allowed-commands.ts';
import type { OrderState } from '#core/orders/state.ts';

/** What is done with orders day by day, in the order in which menus have it. */
const usual = [
  ['order.approve@1', mayApprove],
  ['order.refuseApproval@1', mayApprove],
  ['certificate.accept@1', mayKeep],
  ['invitation.resend@1', mayOrder],
  ['invitation.cancel@1', mayOrder],
  ['order.renew@1', mayOrder],
  ['order.setAutomaticRenewal@1', mayOrder],
] as const;
export type UsualAction = (typeof usual)[number][0];

/** What of it the state allows and this person may. */
export function usualActions(state: OrderState, person: Standing): readonly UsualAction[] {
  return usual
    .filter(([name, may]) => commandsByState[state].includes(name) && may(person))
    .map(([name]) => name);
}
