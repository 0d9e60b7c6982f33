import { sql } from 'kysely';
import { checkInvoicedEntity } from '#core/accounts/check-invoiced-entity.ts';
import type { Invoicing, StoredPreferences } from '#core/accounts/preferences.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { ownUser } from './own-user.ts';

/** Where the account is written to besides its users. */
export const setContactPoints: Handler<'preferences.setContactPoints@1'> =
  ({ args }) =>
  (running) =>
    store(running, { contactPoints: args });

/** How the account is invoiced and warned. */
export const setInvoicing: Handler<'preferences.setInvoicing@1'> = ({ args }) => {
  const invoicing = withWrittenNumbers(args);
  return (running) => store(running, { invoicing });
};

/** @throws Refusal `command.invalidArguments` that names the numbers which are wrong */
function withWrittenNumbers(invoicing: Invoicing): Invoicing {
  if (invoicing.invoicedEntity === undefined) return invoicing;
  const { entity, faults } = checkInvoicedEntity(invoicing.invoicedEntity);
  const wrong = Object.keys(faults);
  if (wrong.length > 0) {
    throw new Refusal('command.invalidArguments', {
      fields: wrong.map((field) => `invoicedEntity.${field}`),
    });
  }
  return { ...invoicing, invoicedEntity: entity };
}

/** Each part of the preferences is set whole, and leaves the others. */
async function store(running: Running, part: StoredPreferences): Promise<Record<never, never>> {
  const { accountId } = ownUser(running.actor);
  await running.version(accountId);
  await running.transaction
    .updateTable('accounts')
    .set({ preferences: sql<string>`preferences || ${JSON.stringify(part)}::jsonb` })
    .where('account_id', '=', accountId)
    .execute();
  return {};
}
