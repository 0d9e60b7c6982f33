import type { Operator, User } from '../../core/accounts/actor.ts';
import type { AlertKind } from '../../core/alerts/alert-kinds.ts';
import type { Portal } from '../../server/portal.ts';
import { place } from './orders.ts';
import { anOperator, aSuperUser, aUser } from './people.ts';

/** An account whose orders several people follow. */
export interface Following {
  readonly operator: Operator;
  readonly superUser: User;
  readonly requester: User;
  /** The technical contact of its orders. */
  readonly contact: User;
  /** Somebody who follows nothing. */
  readonly other: User;
}

export async function aFollowing(portal: Portal): Promise<Following> {
  const superUser = await aSuperUser(portal);
  return {
    operator: await anOperator(portal),
    superUser,
    requester: await aUser(portal, superUser, ['technical']),
    contact: await aUser(portal, superUser, ['technical']),
    other: await aUser(portal, superUser, ['technical']),
  };
}

/** @returns the reference of an order of the requester's that names the contact */
export async function placeFollowed(portal: Portal, { requester, contact }: Following): Promise<string> {
  const technicalContactId = await contactIdOf(portal, contact);
  return place(portal, requester, { technicalContactId, product: 'mail-simple-1y' });
}

export async function contactIdOf({ database }: Portal, { userId }: User): Promise<string> {
  const { contact_id } = await database.tables
    .selectFrom('contacts')
    .select('contact_id')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return contact_id;
}

/** Kinds of somebody's alerts, oldest first, straight from the table. */
export async function kindsOf(
  { database }: Portal,
  { userId }: Operator | User,
  reference?: string,
): Promise<readonly AlertKind[]> {
  const rows = await database.tables
    .selectFrom('alerts')
    .innerJoin('orders', 'orders.order_id', 'alerts.order_id')
    .select('kind')
    .where('user_id', '=', userId)
    .$if(reference !== undefined, (some) => some.where('reference', '=', reference ?? ''))
    .orderBy('number')
    .execute();
  return rows.map(({ kind }) => kind);
}
