import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import { createForm, type Form } from '../shell/form.ts';

interface PasswordValues extends Readonly<Record<string, string>> {
  readonly login: string;
  readonly password: string;
}

interface CodeValues extends Readonly<Record<string, string>> {
  readonly code: string;
}

/** What is sent: the code only once it is asked for. */
export type Typed = PasswordValues & { readonly code?: string };

/** What somebody types to show who they are: login and password, then the code if the portal asks for one. */
export interface Credentials {
  readonly password: Form<PasswordValues>;
  readonly code: Form<CodeValues>;
  /** Whose password was right, while their code is asked for. */
  readonly codeOf: ReadonlySignal<string | undefined>;
  /** Whether a recovery code is typed instead of the app's. */
  readonly byRecovery: ReadonlySignal<boolean>;
  readonly toggleRecovery: () => void;
  /** Back to login and password. */
  readonly back: () => void;
}

interface CredentialsDependencies {
  /** @throws Refusal `signin.codeRequired` when the password alone is not enough */
  readonly send: (typed: Typed, id: string) => Promise<unknown>;
  readonly newId: () => string;
  /** Of whoever is known already; they type their password only. */
  readonly login?: string;
}

export function createCredentials({ send, newId, login = '' }: CredentialsDependencies): Credentials {
  const held = signal<PasswordValues | undefined>(undefined);
  const byRecovery = signal(false);
  const password = createForm<PasswordValues>({
    initial: { login, password: '' },
    faultsOf: (values) => ({
      ...(values.login.trim() ? {} : { login: 'missing' as const }),
      ...(values.password ? {} : { password: 'missing' as const }),
    }),
    send: async (values, id) => {
      try {
        await send(values, id);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'signin.codeRequired') throw error;
        held.value = values;
      }
    },
    newId,
  });
  const code = createForm<CodeValues>({
    initial: { code: '' },
    faultsOf: (values) => codeFault(values.code, byRecovery.value),
    send: async (values, id) => {
      if (!held.value) throw new Error('no code was asked for');
      await send({ ...held.value, code: values.code.replaceAll(/\s/g, '') }, id);
      held.value = undefined;
    },
    newId,
  });
  return {
    password,
    code,
    codeOf: computed(() => held.value?.login.trim()),
    byRecovery,
    toggleRecovery: () => {
      byRecovery.value = !byRecovery.value;
      code.reset();
    },
    back: () => {
      password.set({ login: held.value?.login ?? login });
      held.value = undefined;
      byRecovery.value = false;
      code.reset();
    },
  };
}

/** People type the six digits in two groups, as apps show them. */
export function codeFault(typed: string, recovery = false): { readonly code?: 'missing' | 'wrong' } {
  const bare = typed.replaceAll(/\s/g, '');
  if (bare === '') return { code: 'missing' };
  return recovery || /^\d{6}$/.test(bare) ? {} : { code: 'wrong' };
}
