import type { Selectable } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { grantableRights } from '#core/accounts/granting.ts';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { ContactOffer, UsersView, UserView } from '#core/portal/users-views.ts';
import type { Contacts } from '../database/access-tables.ts';
import type { Database } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { blockedLogins } from '../signin/guards.ts';
import { asGrantee } from './find-user.ts';
import { listApiUsers } from './list-api-users.ts';
import { userActions } from './user-actions.ts';
import { userState } from './user-state.ts';

/**
 * The users of one account, as whoever asks may see and change them; that the account is theirs to see is checked before.
 * @throws Refusal `account.notFound`
 */
export async function listUsers(portal: Portal, actor: Actor, accountId: string): Promise<UsersView> {
  const db = portal.database.tables;
  const account = await db
    .selectFrom('accounts')
    .select(['name', 'sign_in_mode'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'customer')
    .executeTakeFirst();
  if (account === undefined) throw new Refusal('account.notFound');
  const [rows, contacts, apiUsers] = await Promise.all([
    usersOf(db, accountId),
    contactsOf(db, accountId),
    listApiUsers(portal, accountId),
  ]);
  const failed = await blockedLogins(
    db,
    rows.map(({ login }) => login),
  );
  return {
    accountId,
    accountName: account.name,
    signInMode: account.sign_in_mode,
    users: rows.map((row) =>
      userView(actor, { ...row, failed: failed.has(row.login), signInMode: account.sign_in_mode }),
    ),
    contacts: contacts.map(contactOffer),
    grantable: grantableRights(actor, { superUser: false, rights: [] }),
    apiUsers,
  };
}

type UserRow = Awaited<ReturnType<typeof usersOf>>[number];

function usersOf(db: Database, accountId: string) {
  return db
    .selectFrom('users')
    .leftJoin('contacts', 'contacts.user_id', 'users.user_id')
    .select(['users.user_id', 'users.name', 'login', 'users.mail', 'super_user', 'rights', 'last_sign_in_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('totp_secrets')
          .select('totp_secrets.user_id')
          .whereRef('totp_secrets.user_id', '=', 'users.user_id')
          .where('confirmed_at', 'is not', null),
      ).as('has_totp'),
    )
    .select(['suspended_at', 'blocked_at', 'block_reason', 'position', 'service'])
    .where('users.account_id', '=', accountId)
    .where('users.removed_at', 'is', null)
    .orderBy('super_user', 'desc')
    .orderBy('users.name')
    .execute();
}

function contactsOf(db: Database, accountId: string) {
  return db
    .selectFrom('contacts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('user_id', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute();
}

interface Known {
  readonly failed: boolean;
  readonly signInMode: SignInMode;
}

function userView(actor: Actor, row: UserRow & Known): UserView {
  const state = userState(row);
  return {
    userId: row.user_id,
    name: row.name,
    position: row.position ?? '',
    service: row.service ?? '',
    login: row.login,
    mail: row.mail,
    superUser: row.super_user,
    rights: row.rights,
    state,
    failed: row.failed,
    ...(row.block_reason === null ? {} : { blockReason: row.block_reason }),
    ...(row.last_sign_in_at === null ? {} : { lastSignInAt: row.last_sign_in_at.toISOString() }),
    actions: userActions(actor, { ...row, has_totp: row.has_totp === true }),
    grantable: grantableRights(actor, asGrantee(row)),
  };
}

function contactOffer(row: Selectable<Contacts>): ContactOffer {
  return {
    contactId: row.contact_id,
    name: row.name,
    service: row.service,
    position: row.position,
    mail: row.mail,
    phone: row.phone,
    mobile: row.mobile,
    streetAddress: row.street_address,
    postalCode: row.postal_code,
    locality: row.locality,
    country: row.country,
    mailing: row.mailing,
  };
}
