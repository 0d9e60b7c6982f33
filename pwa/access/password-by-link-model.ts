import { type ReadonlySignal, signal } from '@preact/signals';
import { type Action, createAction } from '../shell/action.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form } from '../shell/form.ts';
import { type NewPasswordValues, newPasswordFaults } from './new-password.ts';

export interface PasswordByLinkModel {
  readonly form: Form<NewPasswordValues>;
  /** Unblocks and keeps the password. */
  readonly keep: Action<[]>;
  /** What the link has done, and for whom. */
  readonly done: ReadonlySignal<{ readonly what: 'set' | 'unblocked'; readonly login: string } | undefined>;
}

export function createPasswordByLink({ portal, newId }: Environment, link: string): PasswordByLinkModel {
  const done = signal<PasswordByLinkModel['done']['value']>(undefined);
  const form = createForm<NewPasswordValues>({
    initial: { password: '', again: '' },
    faultsOf: newPasswordFaults,
    send: async ({ password }, id) => {
      const { login } = await portal.run('password.set@1', { link, password }, { id });
      done.value = { what: 'set', login };
    },
    newId,
  });
  const keep = createAction(async (id) => {
    const { login } = await portal.run('access.unblock@1', { link }, { id });
    done.value = { what: 'unblocked', login };
  }, newId);
  return { form, keep, done };
}
