import type { Right } from '#core/accounts/rights.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';

export interface NewPerson {
  readonly accountId: string;
  readonly name: string;
  readonly login: string;
  readonly mail: string;
  readonly language: Language;
  readonly superUser: boolean;
  readonly rights: readonly Right[];
}

/**
 * Adds somebody who signs in, and mails them the one-time link that sets their password. The portal itself adds only
 * its first operator, whose link is shown where it was started.
 * @throws Refusal `user.loginTaken`
 */
export async function addPerson(running: Running, person: NewPerson): Promise<string> {
  const { transaction, now, portal } = running;
  const userId = portal.platform.newId();
  const added = await transaction
    .insertInto('users')
    .values({
      user_id: userId,
      account_id: person.accountId,
      name: person.name,
      login: person.login,
      mail: person.mail,
      language: person.language,
      super_user: person.superUser,
      rights: [...person.rights],
      password_hash: null,
      added_at: now,
      version: await running.version(person.accountId),
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('user.loginTaken');
  running.concerns({ accountId: person.accountId });
  if (running.actor.kind !== 'system') {
    await queueMail(running, {
      kind: 'password',
      accountId: person.accountId,
      language: person.language,
      recipient: person.mail,
      facts: { userId, name: person.name, login: person.login },
    });
  }
  return userId;
}
