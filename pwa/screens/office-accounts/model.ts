import type { Plan } from '#core/accounts/rights.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Language } from '#core/messages/message.ts';
import { createDraft } from '../../shell/draft.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type FieldFault, type Form, type FormFaults } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

export interface AccountValues extends Readonly<Record<string, string>> {
  readonly accountName: string;
  readonly plan: Plan;
  readonly personName: string;
  readonly login: string;
  readonly mail: string;
  readonly language: Language;
}

interface OpenAccountOptions {
  readonly language: Language;
  readonly storage: Storage;
  readonly onOpened: (name: string) => void;
}

export function createOpenAccount(
  { portal, newId }: Environment,
  { language, storage, onOpened }: OpenAccountOptions,
): Form<AccountValues> {
  const initial: AccountValues = {
    accountName: '',
    plan: 'prepaid',
    personName: '',
    login: '',
    mail: '',
    language,
  };
  return createForm<AccountValues>({
    initial,
    faultsOf,
    send: async (values, id) => {
      await portal.run('account.open@1', argsOf(values), { id });
      onOpened(values.accountName);
    },
    newId,
    draft: createDraft('account', initial, storage),
  });
}

/** The account and its person both have a `name`: the form tells them apart. */
export function faultsOf(values: AccountValues): FormFaults<AccountValues> {
  const args = argsOf(values);
  const { entries } = commandCatalogue['account.open@1'].args;
  const { name: personName, ...person } = schemaFaults(entries.superUser, args.superUser);
  const { name: accountName } = schemaFaults(commandCatalogue['account.open@1'].args, {
    ...args,
    superUser: { ...args.superUser, name: 'x' },
  });
  const faults: Readonly<Record<string, FieldFault | undefined>> = { ...person, personName, accountName };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as FormFaults<AccountValues>;
}

function argsOf({ accountName, plan, personName, login, mail, language }: AccountValues) {
  return { name: accountName, plan, superUser: { name: personName, login, mail, language } };
}
