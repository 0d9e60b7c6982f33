import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { PasskeyOptions } from '#core/accounts/passkey.ts';
import { passkeyRefusal } from '#core/accounts/passkey-refusal.ts';
import type { PasskeyAssertion, PasskeyRegistration } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';

/** Whether there is any point in offering passkeys. */
export function passkeysSupported(): boolean {
  return typeof PublicKeyCredential === 'function' && window.isSecureContext;
}

/**
 * Has the browser make a passkey.
 * @throws Refusal `passkey.…`
 */
export async function makePasskey(asked: PasskeyOptions): Promise<PasskeyRegistration> {
  if (asked.kind !== 'make') throw new Error('the portal asked for the use of a passkey');
  const { startRegistration } = await browserPart();
  const optionsJSON = asked.options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return startRegistration({ optionsJSON }).catch(refuse);
}

/**
 * Has the browser use a passkey.
 * @throws Refusal `passkey.…`
 */
export async function usePasskey(asked: PasskeyOptions): Promise<PasskeyAssertion> {
  if (asked.kind !== 'use') throw new Error('the portal asked for a new passkey');
  const { startAuthentication } = await browserPart();
  const optionsJSON = asked.options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return startAuthentication({ optionsJSON }).catch(refuse);
}

async function browserPart() {
  if (!passkeysSupported()) throw new Refusal('passkey.unsupported');
  return import('@simplewebauthn/browser');
}

function refuse(error: unknown): never {
  throw passkeyRefusal(error);
}
