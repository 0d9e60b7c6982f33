import type { Handler } from '../commands/handler.ts';
import { clearGuard } from '../signin/guards.ts';
import { forgetCredentials, shutOut } from '../users/withdraw-credentials.ts';
import { archiveOf } from './archive-of.ts';
import { eraseContacts } from './erase-contacts.ts';
import { eraseFromMails } from './erase-from-mails.ts';
import { eraseFromPreferences } from './erase-from-preferences.ts';
import { eraseOutcomes } from './erase-outcomes.ts';
import { eraseWritings } from './erase-writings.ts';
import { erasedName } from './erased-name.ts';

/**
 * Erases one person: their access, and every place that names them. Their orders stay, as those of somebody erased; so
 * does the row of the user, under a login and an address that nobody can have.
 */
export const carryOutErasure: Handler<'personalData.carryOutErasure@1'> =
  ({ args: { userId } }) =>
  async (running) => {
    const { transaction, now } = running;
    const person = await transaction
      .selectFrom('users')
      .select(['account_id', 'name', 'login', 'mail', 'language', 'removed_at'])
      .where('user_id', '=', userId)
      .where('erased_at', 'is', null)
      // Asked for nothing any more, or became the superUser, since it was found due.
      .where('super_user', '=', false)
      .where(({ or, eb }) =>
        or([eb('erasure_requested_at', 'is not', null), eb('removed_at', 'is not', null)]),
      )
      .forUpdate()
      .executeTakeFirst();
    if (person === undefined) return {};
    const { account_id: accountId, name, login, mail, language, removed_at } = person;
    const { openOrders, until } = await archiveOf(transaction, userId, now);
    if (openOrders > 0 || (until !== undefined && until > now)) return {};
    running.concerns({ accountId, userId });
    const version = await running.version(accountId);
    await shutOut(running, { accountId, userId, reason: 'cessationOfOperation' });
    await forgetCredentials(running, userId);
    await clearGuard(transaction, login);
    for (const table of [
      'alerts',
      'one_time_links',
      'recovery_codes',
      'totp_secrets',
      'webauthn_challenges',
    ] as const) {
      await transaction.deleteFrom(table).where('user_id', '=', userId).execute();
    }
    const certificates = await transaction
      .updateTable('sign_in_certificates')
      .set({ der: new Uint8Array(), version })
      .where('user_id', '=', userId)
      .returning('certificate_id as certificateId')
      .execute();
    await transaction
      .updateTable('users')
      .set({
        name: erasedName(language),
        // No login has a colon, no address this domain (RFC 2606 §2).
        login: `erased:${userId}`,
        mail: `${userId}@erased.invalid`,
        password_hash: null,
        password_history: [],
        rights: [],
        list_columns: null,
        alert_choices: null,
        withdrawn_purposes: [],
        last_sign_in_at: null,
        removed_at: now,
        erased_at: now,
        version,
      })
      .where('user_id', '=', userId)
      .execute();
    const names = [name, login, mail];
    await eraseContacts(running, { accountId, userId, name, mail, removedAt: removed_at });
    await eraseWritings(running, { accountId, userId });
    await eraseFromPreferences(running, { accountId, mail });
    await eraseFromMails(running, { accountId, names });
    // In base64 no name is found: the answers that hold their certificates go by what those are called.
    const ids = certificates.map(({ certificateId }) => certificateId);
    await eraseOutcomes(running, { accountId, names: [...names, ...ids] });
    return {};
  };
