import type { Right } from '#core/accounts/rights.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import { addContact, type ContactDetails } from './add-contact.ts';
import { claimMail } from './claim-mail.ts';
import { mailAccessLink } from './mail-access-link.ts';
import { signInModeOf } from './sign-in-mode-of.ts';

export interface NewPerson {
  readonly accountId: string;
  readonly name: string;
  readonly login: string;
  readonly mail: string;
  readonly language: Language;
  readonly superUser: boolean;
  readonly rights: readonly Right[];
  /** What else is known of a customer's person: each is one of the account's contacts. */
  readonly contact?: ContactDetails;
  /** Whether they are mailed the link by which they come in; to a certificate they always are. */
  readonly notify?: boolean;
}

/**
 * Adds somebody who signs in, with their contact where they are a customer's, and mails them the one-time link by which they do so first. The portal itself adds only
 * its first operator, whose link is shown where it was started.
 * @throws Refusal `user.loginTaken`, `user.mailTaken`, `user.contactNotFound`
 */
export async function addPerson(
  running: Running,
  { notify = true, contact = {}, ...person }: NewPerson,
): Promise<string> {
  const { transaction, now, portal } = running;
  const userId = portal.platform.newId();
  await claimMail(transaction, person);
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
  running.concerns({ accountId: person.accountId, userId });
  if (person.accountId !== portal.officeId) await addContact(running, { ...person, userId, contact });
  // Nobody can ask for a link to a certificate by themselves.
  const isTold = notify || (await signInModeOf(transaction, person.accountId)) === 'certificate';
  if (isTold && running.actor.kind !== 'system') {
    await mailAccessLink(running, { ...person, userId, kind: 'password' });
  }
  return userId;
}
