import { sql } from 'kysely';
import type { CommandArguments } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Composition } from '#core/orders/composition.ts';
import { controlNames } from '#core/orders/order.ts';
import { controlsToDo } from '#core/policy/controls.ts';
import { type Product, products } from '#core/policy/products.ts';
import type { Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { holderName } from './holder-name.ts';
import { invitationExpiry } from './invitation-expiry.ts';

interface NewOrder {
  readonly accountId: string;
  readonly requester: { readonly userId: string; readonly name: string };
  readonly asked: CommandArguments<'order.placePublic@1'>;
  /** Whether somebody must approve it first. */
  readonly awaitsApproval?: boolean;
  readonly contacts?: {
    readonly administrative?: string | undefined;
    readonly technical?: string | undefined;
  };
  readonly customValues?: Readonly<Record<string, string | undefined>>;
  /** The order that it renews, and whether the portal goes on renewing by itself. */
  readonly renews?: { readonly orderId: string; readonly automatic: boolean };
}

/**
 * Opens an order, its invitation and its controls, and mails the holder, or, where it waits for
 * approval, those who may decide.
 * @returns the reference
 */
export async function openOrder(
  running: Running,
  { accountId, requester, asked, awaitsApproval = false, contacts = {}, customValues = {}, renews }: NewOrder,
): Promise<string> {
  const { transaction, now, portal } = running;
  const product = products[asked.product];
  checkComposition(product, asked.composition);
  const reference = await nextReference(running);
  const version = await running.version(accountId);
  const row = { account_id: accountId, order_id: portal.platform.newId(), version };
  running.concerns({ accountId, orderId: row.order_id });
  await transaction
    .insertInto('orders')
    .values({
      ...row,
      reference,
      product: product.code,
      composition: JSON.stringify(asked.composition),
      language: asked.language,
      instructions: asked.instructions,
      own_reference: asked.ownReference,
      administrative_contact_id: contacts.administrative ?? null,
      technical_contact_id: contacts.technical ?? null,
      custom_values: JSON.stringify(customValues),
      requester_id: requester.userId,
      opened_at: now,
      approval_asked_at: awaitsApproval ? now : null,
      renewal_of: renews?.orderId ?? null,
      automatic_renewal_since: renews?.automatic ? now : null,
    })
    .execute();
  if (renews !== undefined) {
    await transaction
      .updateTable('orders')
      .set({ renewed_by: row.order_id, version })
      .where('order_id', '=', renews.orderId)
      .execute();
  }
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
  const facts = {
    reference,
    requesterName: requester.name,
    holderName: holderName(asked.composition),
    product: product.code,
  };
  const about = { accountId, orderId: row.order_id };
  // Who may approve it is alerted of its state like of any other.
  if (awaitsApproval) return reference;
  const expiresAt = invitationExpiry(now).toISOString();
  await queueMail(running, {
    ...about,
    kind: 'invitation',
    language: asked.language,
    recipient: asked.composition.emailAddress,
    facts: { ...facts, instructions: asked.instructions, expiresAt },
  });
  return reference;
}

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
