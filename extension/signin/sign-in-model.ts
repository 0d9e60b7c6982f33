import { type ReadonlySignal, signal } from '@preact/signals';
import type { PasskeyRequestOptions } from '#core/accounts/passkey.ts';
import type { PasskeyAssertion } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Account } from '../account/account.ts';
import type { PortalClient } from '../portal-client.ts';

type Way = 'code' | 'passkey';

/** Signing in: by a passkey, or by a code that the portal shows. */
export interface SignIn {
  /** The way that is being tried. */
  readonly busy: ReadonlySignal<Way | undefined>;
  /** Why the way that was tried last was not accepted. */
  readonly refused: ReadonlySignal<{ readonly way: Way; readonly refusal: Refusal } | undefined>;
  readonly byPasskey: () => Promise<void>;
  readonly byCode: (code: string) => Promise<void>;
}

export function createSignIn({
  portal,
  account,
  askPasskey,
}: {
  readonly portal: PortalClient;
  readonly account: Account;
  readonly askPasskey: (options: PasskeyRequestOptions) => Promise<PasskeyAssertion>;
}): SignIn {
  const busy = signal<Way | undefined>(undefined);
  const refused = signal<{ way: Way; refusal: Refusal } | undefined>(undefined);
  const attempt = async (way: Way, ask: () => Promise<{ readonly token: string }>) => {
    if (busy.value) return;
    busy.value = way;
    refused.value = undefined;
    try {
      const { token } = await ask();
      await account.begin(token);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.value = { way, refusal: error };
    } finally {
      busy.value = undefined;
    }
  };
  return {
    busy,
    refused,
    byPasskey: () =>
      attempt('passkey', async () => {
        const asked = await portal.run('passkey.challenge@1', { purpose: 'signIn' });
        if (asked.kind !== 'use') throw new Error('asked to make a passkey');
        return portal.run('extension.signIn@1', { response: await askPasskey(asked.options) });
      }),
    byCode: (code) => attempt('code', () => portal.run('extension.redeem@1', { code })),
  };
}
