import { type ReadonlySignal, signal } from '@preact/signals';
import { shortestPassword } from '#core/policy/passwords.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../../shell/form.ts';

interface PasswordValues extends Readonly<Record<string, string>> {
  readonly password: string;
  readonly again: string;
}

export interface PasswordModel {
  readonly form: Form<PasswordValues>;
  /** Whose password it is, once it is set. */
  readonly login: ReadonlySignal<string | undefined>;
}

export function createPasswordModel({ portal, newId }: Environment, link: string): PasswordModel {
  const login = signal<string | undefined>(undefined);
  const form = createForm<PasswordValues>({
    initial: { password: '', again: '' },
    faultsOf,
    send: async ({ password }, id) => {
      login.value = (await portal.run('password.set@1', { link, password }, { id })).login;
    },
    newId,
  });
  return { form, login };
}

function faultsOf({ password, again }: PasswordValues): FormFaults<PasswordValues> {
  if ([...password].length < shortestPassword) return { password: 'wrong' };
  return again === password ? {} : { again: 'wrong' };
}
