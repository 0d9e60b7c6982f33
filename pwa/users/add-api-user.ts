import { signal } from '@preact/signals';
import { type ApiScope, apiScopes } from '#core/accounts/api-scopes.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import { tokenDays } from '#core/policy/api-tokens.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../shell/form.ts';
import { schemaFaults } from '../shell/schema-faults.ts';

/** The scopes are joined by commas, the networks are lines. */
export type ApiUserValues = Readonly<Record<'expiresOn' | 'name' | 'networks' | 'scopes', string>>;

interface AddApiUser {
  readonly form: Form<ApiUserValues>;
  /** Once it is made: shown, and forgotten with the dialog. */
  readonly token: { readonly value: string | undefined };
}

export function createAddApiUser({ portal, newId }: Environment, now: Date): AddApiUser {
  const token = signal<string | undefined>(undefined);
  const form = createForm<ApiUserValues>({
    initial: { name: '', scopes: '', networks: '', expiresOn: tokenDays(now).last },
    faultsOf: (values) => faultsOf(values, now),
    send: async (values, id) => {
      const made = await portal.run('apiUser.add@1', argsOf(values), { id });
      token.value = made.token;
    },
    newId,
  });
  return { form, token };
}

export function scopesIn({ scopes }: Pick<ApiUserValues, 'scopes'>): readonly ApiScope[] {
  const held = scopes.split(',');
  return apiScopes.filter((scope) => held.includes(scope));
}

/** By the command's schema; a fault in one line of the networks is one of the field. */
export function faultsOf(values: ApiUserValues, now: Date): FormFaults<ApiUserValues> {
  const { networks, ...others } = argsOf(values);
  const { args } = commandCatalogue['apiUser.add@1'];
  const { first, last } = tokenDays(now);
  const hasWrongLine = Object.keys(schemaFaults(args.entries.networks, networks)).length > 0;
  const isDay = values.expiresOn >= first && values.expiresOn <= last;
  return {
    ...schemaFaults(args, others),
    ...(hasWrongLine ? { networks: 'wrong' } : {}),
    ...(values.expiresOn !== '' && !isDay ? { expiresOn: 'wrong' } : {}),
  };
}

export function argsOf(values: ApiUserValues) {
  const { name, expiresOn, networks } = values;
  const lines = networks.split(/[\n,;]/).map((text) => text.trim());
  return {
    name,
    expiresOn,
    scopes: [...scopesIn(values)],
    networks: lines.filter((text) => text !== ''),
  };
}
