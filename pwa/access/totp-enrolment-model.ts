import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Action, createAction } from '../shell/action.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form } from '../shell/form.ts';
import { codeFault } from './credentials.ts';

interface CodeValues extends Readonly<Record<string, string>> {
  readonly code: string;
}

interface TotpSecret {
  /** Base32. */
  readonly secret: string;
  /** `otpauth:` address, as apps read it. */
  readonly uri: string;
}

/** Setting up a second factor: the secret, a code made from it, the recovery codes. */
export interface TotpEnrolment {
  readonly step: ReadonlySignal<'begin' | 'codes' | 'confirm'>;
  readonly begin: Action<[]>;
  readonly secret: ReadonlySignal<TotpSecret | undefined>;
  readonly confirm: Form<CodeValues>;
  readonly recoveryCodes: ReadonlySignal<readonly string[] | undefined>;
}

export function createTotpEnrolment({ portal, newId }: Environment): TotpEnrolment {
  const secret = signal<TotpSecret | undefined>(undefined);
  const recoveryCodes = signal<readonly string[] | undefined>(undefined);
  const begin = createAction(async (id) => {
    const told: Partial<TotpSecret> = await portal.run('totp.begin@1', {}, { id });
    // A repeated command is not told its secret again: another one is made.
    secret.value = isWhole(told) ? told : await portal.run('totp.begin@1', {}, { id: newId() });
  }, newId);
  const confirm = createForm<CodeValues>({
    initial: { code: '' },
    faultsOf: ({ code }) => codeFault(code),
    send: async ({ code }, id) => {
      const told: { readonly recoveryCodes?: readonly string[] } = await portal.run(
        'totp.confirm@1',
        { code },
        { id },
      );
      recoveryCodes.value = told.recoveryCodes ?? (await renew());
    },
    newId,
  });
  const renew = async () => {
    const told = await portal.run('totp.renewRecoveryCodes@1', {}, { id: newId() });
    return told.recoveryCodes;
  };
  return {
    begin,
    secret,
    confirm,
    recoveryCodes,
    step: computed(() => (recoveryCodes.value ? 'codes' : secret.value ? 'confirm' : 'begin')),
  };
}

function isWhole(told: Partial<TotpSecret>): told is TotpSecret {
  return told.secret !== undefined && told.uri !== undefined;
}

/** In groups of four, as people read and type it. */
export function grouped(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ');
}
