import type { Holder } from '#core/accounts/actor.ts';
import { invitationPath } from '#core/portal/api.ts';
import type { Database } from '../database/database.ts';
import { holderName } from '../orders/holder-name.ts';
import type { Platform } from '../platform.ts';
import { isSecret, makeSecret, secretDigest } from './secret.ts';

/**
 * Makes a link of an invitation, for one mail. It is committed before the mail leaves: a link that nobody got is
 * harmless, a mail with a link that nobody knows is not.
 */
export async function makeInvitationLink({
  db,
  platform,
  origin,
  order,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly origin: string;
  readonly order: { readonly accountId: string; readonly orderId: string };
}): Promise<string> {
  const secret = makeSecret(platform);
  await db
    .insertInto('invitation_links')
    .columns(['link_id', 'account_id', 'invitation_id', 'secret_sha256', 'made_at'])
    .expression((query) =>
      query
        .selectFrom('invitations')
        .where('account_id', '=', order.accountId)
        .where('order_id', '=', order.orderId)
        .select((select) => [
          select.val(platform.newId()).as('link_id'),
          'account_id',
          'invitation_id',
          select.val(secretDigest(secret)).as('secret_sha256'),
          select.val(platform.now()).as('made_at'),
        ]),
    )
    .execute();
  return `${origin}${invitationPath}#${secret}`;
}

/** Who comes with this secret; whether the invitation still asks for anything is for the command to say. */
export async function findHolder(
  db: Database,
  secret: string,
): Promise<(Holder & { readonly orderId: string }) | undefined> {
  if (!isSecret(secret)) return undefined;
  const row = await db
    .selectFrom('invitation_links as link')
    .innerJoin('invitations', 'invitations.invitation_id', 'link.invitation_id')
    .innerJoin('orders', 'orders.order_id', 'invitations.order_id')
    .select([
      'link.account_id',
      'link.invitation_id',
      'link.made_at',
      'orders.order_id',
      'orders.composition',
    ])
    .where('secret_sha256', '=', secretDigest(secret))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    kind: 'holder',
    accountId: row.account_id,
    invitationId: row.invitation_id,
    orderId: row.order_id,
    name: holderName(row.composition),
    linkMadeAt: row.made_at,
  };
}
