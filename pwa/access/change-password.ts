import type { Environment } from '../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../shell/form.ts';
import { type NewPasswordValues, newPasswordFaults } from './new-password.ts';

export interface ChangePasswordValues extends NewPasswordValues {
  readonly current: string;
}

/** Changes one's own password; it asks for the present one, however fresh the proof. */
export function createChangePassword({ portal, newId }: Environment): Form<ChangePasswordValues> {
  return createForm<ChangePasswordValues>({
    initial: { current: '', password: '', again: '' },
    faultsOf: changePasswordFaults,
    send: async ({ current, password }, id) => {
      await portal.run('password.change@1', { current, password }, { id });
    },
    newId,
  });
}

export function changePasswordFaults(values: ChangePasswordValues): FormFaults<ChangePasswordValues> {
  return { ...(values.current ? {} : { current: 'missing' as const }), ...newPasswordFaults(values) };
}
