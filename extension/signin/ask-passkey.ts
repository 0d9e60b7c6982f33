import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { PasskeyRequestOptions } from '#core/accounts/passkey.ts';
import { passkeyRefusal } from '#core/accounts/passkey-refusal.ts';
import type { PasskeyAssertion } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';

/**
 * Asks the browser for a passkey of the portal: an extension may, for the hosts that it may reach (Chrome 122,
 * Firefox 150).
 * @throws Refusal `passkey.…`
 */
export async function askPasskey(options: PasskeyRequestOptions): Promise<PasskeyAssertion> {
  if (typeof PublicKeyCredential !== 'function') throw new Refusal('passkey.unsupported');
  const { startAuthentication } = await import('@simplewebauthn/browser');
  try {
    return await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  } catch (error) {
    throw passkeyRefusal(error);
  }
}
