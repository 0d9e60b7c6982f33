import { checkPhoneNumber } from '#core/accounts/phone-number.ts';
import type { CommandArguments } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';

type ContactArguments = Omit<CommandArguments<'contact.change@1'>, 'contactId'>;

/**
 * What was typed of a contact, as the table names it.
 * @throws Refusal `command.invalidArguments` for a phone number that cannot exist
 */
export function contactRow({ name, mail, streetAddress, postalCode, ...rest }: ContactArguments) {
  const { service, position, phone, mobile, locality, country } = rest;
  const wrong = (['phone', 'mobile'] as const).filter(
    (field) => rest[field] !== '' && 'fault' in checkPhoneNumber(rest[field], country),
  );
  if (wrong.length > 0) throw new Refusal('command.invalidArguments', { fields: wrong });
  return {
    name,
    mail,
    service,
    position,
    phone,
    mobile,
    street_address: streetAddress,
    postal_code: postalCode,
    locality,
    country,
  };
}
