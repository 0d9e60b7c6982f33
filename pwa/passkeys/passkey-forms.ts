import * as v from 'valibot';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form } from '../shell/form.ts';
import { schemaFaults } from '../shell/schema-faults.ts';
import { makePasskey } from './ask-browser.ts';

interface NameValues extends Readonly<Record<string, string>> {
  readonly name: string;
}

const nameSchema = v.pick(commandCatalogue['passkey.rename@1'].args, ['name']);

/** Names a passkey, has the browser make it, and tells the portal. */
export function createAddPasskey({ portal, newId }: Pick<Environment, 'newId' | 'portal'>): Form<NameValues> {
  return createForm<NameValues>({
    initial: { name: '' },
    faultsOf: (values) => schemaFaults(nameSchema, values),
    // Each attempt makes another passkey: an id that was sent already would be another's.
    send: async ({ name }) => {
      const asked = await portal.run('passkey.challenge@1', { purpose: 'add' }, { id: newId() });
      const response = await makePasskey(asked);
      await portal.run('passkey.add@1', { name, response }, { id: newId() });
    },
    newId,
  });
}

export function createRenamePasskey(
  { portal, newId }: Pick<Environment, 'newId' | 'portal'>,
  { passkeyId, name }: { readonly passkeyId: string; readonly name: string },
): Form<NameValues> {
  return createForm<NameValues>({
    initial: { name },
    faultsOf: (values) => schemaFaults(nameSchema, values),
    send: async (values, id) => {
      await portal.run('passkey.rename@1', { passkeyId, name: values.name }, { id });
    },
    newId,
  });
}
