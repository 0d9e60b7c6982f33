import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form } from '../shell/form.ts';
import { schemaFaults } from '../shell/schema-faults.ts';

interface LoginValues extends Readonly<Record<string, string>> {
  readonly login: string;
}

export function createChangeLogin({ portal, session, newId }: Environment, login: string): Form<LoginValues> {
  return createForm<LoginValues>({
    initial: { login },
    faultsOf: (values) => schemaFaults(commandCatalogue['me.setLogin@1'].args, values),
    send: async (values, id) => {
      await portal.run('me.setLogin@1', values, { id });
      await session.refresh();
    },
    newId,
  });
}
