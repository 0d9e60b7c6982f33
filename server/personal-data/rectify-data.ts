import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import { checkPhoneNumber } from '#core/accounts/phone-number.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { claimMail } from '../users/claim-mail.ts';
import { findOneself } from './find-oneself.ts';

/** Corrects what is held about somebody; an address that changes is told to the old one. */
export const rectifyData: Handler<'personalData.rectify@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction } = running;
    const person = await findOneself(running);
    const { user_id: userId, account_id: accountId } = person;
    const country = await countryOf(running, accountId);
    const phone = readPhone('phone', args.phone, country);
    const mobile = readPhone('mobile', args.mobile, country);
    await claimMail(transaction, { mail: args.mail, except: userId });
    running.concerns({ accountId, userId });
    const version = await running.version(accountId);
    const { name, mail } = args;
    await transaction
      .updateTable('users')
      .set({ name, mail, version })
      .where('user_id', '=', userId)
      .execute();
    await transaction
      .updateTable('contacts')
      .set({ ...args, phone, mobile, version })
      .where('user_id', '=', userId)
      .execute();
    if (mail !== person.mail) {
      await queueMail(running, {
        kind: 'mailChanged',
        accountId,
        language: person.language,
        recipient: person.mail,
        facts: { name },
      });
    }
    return {};
  };

/** @throws Refusal `command.invalidArguments` */
function readPhone(field: string, text: string, country: string): string {
  if (text === '') return '';
  const checked = checkPhoneNumber(text, country);
  if ('fault' in checked) throw new Refusal('command.invalidArguments', { fields: [field] });
  return checked.value;
}

/** Of a number that is written without a country code. */
async function countryOf({ transaction, portal }: Running, accountId: string): Promise<string> {
  const account = await transaction
    .selectFrom('accounts')
    .select('identity')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const identity = account?.identity as OrganisationIdentity | null | undefined;
  return identity?.countryName ?? portal.settings.officeCountry;
}
