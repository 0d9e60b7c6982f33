import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { checkContacts } from './check-contacts.ts';
import { definedValues } from './custom-values.ts';
import { needsApproval } from './needs-approval.ts';
import { openOrder } from './open-order.ts';
import { requesterOf } from './requester-of.ts';

/** Opens an order in the account of whoever asks. */
export const placeOrder: Handler<'order.place@1'> =
  ({ args }) =>
  async (running) => {
    const { actor, transaction } = running;
    if (actor.kind !== 'user' && actor.kind !== 'apiUser') throw new Refusal('right.missing');
    const { accountId } = actor;
    const awaitsApproval = await needsApproval(transaction, actor, accountId);
    await checkContacts(running, accountId, args);
    const reference = await openOrder(running, {
      accountId,
      requester: await requesterOf(transaction, actor),
      asked: args,
      awaitsApproval,
      contacts: { administrative: args.administrativeContactId, technical: args.technicalContactId },
      customValues: await definedValues(running, accountId, args.customValues),
    });
    return { reference, awaitsApproval };
  };

/** Opens an order in the public space, for a customer who has no account; the operator is its requester (ACC-4). */
export const placePublicOrder: Handler<'order.placePublic@1'> =
  ({ args }) =>
  async (running) => {
    const { actor, portal } = running;
    if (actor.kind !== 'operator') throw new Refusal('right.missing');
    const reference = await openOrder(running, {
      accountId: portal.publicSpaceId,
      requester: actor,
      asked: args,
    });
    return { reference };
  };
