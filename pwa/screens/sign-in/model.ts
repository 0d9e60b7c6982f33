import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

/** Sends login and password; the portal answers with the session's cookie. */
export function createSignIn({
  portal,
  session,
  newId,
}: Environment): Form<{ login: string; password: string }> {
  const { args } = commandCatalogue['session.signIn@1'];
  return createForm({
    initial: { login: '', password: '' },
    faultsOf: (values) => ({
      ...schemaFaults(args, values),
      ...(values.login.trim() ? {} : { login: 'missing' as const }),
      ...(values.password ? {} : { password: 'missing' as const }),
    }),
    send: async (values, id) => {
      await portal.run('session.signIn@1', values, { id });
      await session.refresh();
    },
    newId,
  });
}
