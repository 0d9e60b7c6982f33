import { sql } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Composition } from '#core/orders/composition.ts';
import { controlNames } from '#core/orders/order.ts';
import { controlsToDo } from '#core/policy/controls.ts';
import { type Product, products } from '#core/policy/products.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { holderName } from './holder-name.ts';
import { invitationExpiry } from './invitation-expiry.ts';

/** Opens the order, its invitation and its controls, and mails the holder. */
export const placeOrder: Handler<'order.place@1'> =
  ({ args }) =>
  async (running) => {
    const { actor, transaction, now, portal } = running;
    if (actor.kind !== 'user') throw new Refusal('right.missing');
    const product = products[args.product];
    checkComposition(product, args.composition);
    const reference = await nextReference(running);
    const version = await running.version(actor.accountId);
    const row = { account_id: actor.accountId, order_id: portal.platform.newId(), version };
    running.concerns({ accountId: actor.accountId, orderId: row.order_id });
    await transaction
      .insertInto('orders')
      .values({
        ...row,
        reference,
        product: product.code,
        composition: JSON.stringify(args.composition),
        language: args.language,
        instructions: args.instructions,
        own_reference: args.ownReference,
        requester_id: actor.userId,
        opened_at: now,
      })
      .execute();
    const controls = controlsToDo(product);
    await transaction
      .insertInto('controls')
      .values(controlNames.map((control) => ({ ...row, control, outcome: controls[control], comment: '' })))
      .execute();
    await transaction
      .insertInto('invitations')
      .values({
        ...row,
        invitation_id: portal.platform.newId(),
        sent_at: now,
        expires_at: invitationExpiry(now),
      })
      .execute();
    await queueMail(running, {
      kind: 'invitation',
      accountId: actor.accountId,
      orderId: row.order_id,
      language: args.language,
      recipient: args.composition.emailAddress,
      facts: {
        reference,
        requesterName: actor.name,
        holderName: holderName(args.composition),
        product: product.code,
        instructions: args.instructions,
        expiresAt: invitationExpiry(now).toISOString(),
      },
    });
    return { reference };
  };

/** Fields that the product requires and the form left empty are wrong arguments like any other. */
function checkComposition(product: Product, composition: Composition): void {
  const empty = product.requiredFields.filter((field) => composition[field] === '');
  if (empty.length === 0) return;
  throw new Refusal('command.invalidArguments', { fields: empty.map((field) => `composition.${field}`) });
}

async function nextReference({ transaction }: Running): Promise<string> {
  const { rows } = await sql<{
    reference: string;
  }>`select nextval('order_references')::text as reference`.execute(transaction);
  return rows[0]?.reference as string;
}
