import { type ReadonlySignal, signal } from '@preact/signals';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form } from '../../shell/form.ts';

interface RecoverValues extends Readonly<Record<string, string>> {
  readonly loginOrMail: string;
}

export interface Recovery {
  readonly form: Form<RecoverValues>;
  readonly asked: ReadonlySignal<boolean>;
  readonly again: () => void;
}

/** Asks for the mail by which one comes back in. */
export function createRecovery({ portal, newId }: Environment): Recovery {
  const asked = signal(false);
  const form = createForm<RecoverValues>({
    initial: { loginOrMail: '' },
    faultsOf: ({ loginOrMail }) => (loginOrMail.trim() ? {} : { loginOrMail: 'missing' }),
    send: async (values, id) => {
      await portal.run('access.recover@1', values, { id });
      asked.value = true;
    },
    newId,
  });
  return {
    form,
    asked,
    again: () => {
      asked.value = false;
    },
  };
}
