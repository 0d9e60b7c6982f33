import { fromBase64url, toBase64url } from '#core/base64.ts';
import type { Bytes } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { passkeyPrfInput } from '#core/keys/vault/vault.ts';

export interface PasskeyOutput {
  readonly credentialId: string;
  readonly prfOutput: Bytes;
}

const prf = { eval: { first: passkeyPrfInput } };

/** Whether there is any point in offering a passkey; whether its PRF works is known only by trying. */
export function passkeysOffered(): boolean {
  return typeof PublicKeyCredential === 'function' && window.isSecureContext;
}

/**
 * Makes a passkey that opens the vault. It signs in nowhere: only its PRF is used, so nothing is sent to the portal.
 * @returns undefined when the person gave up
 * @throws Refusal `vault.passkeyWithoutPrf`
 */
export async function makePasskey(name: string): Promise<PasskeyOutput | undefined> {
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: 'Paraphe' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf },
      },
    }),
  );
  if (!credential) return undefined;
  const { prf: result } = credential.getClientExtensionResults();
  if (result?.enabled === false) throw new Refusal('vault.passkeyWithoutPrf');
  const credentialId = toBase64url(new Uint8Array(credential.rawId));
  // Many authenticators give the output only when asked again.
  return result?.results?.first
    ? { credentialId, prfOutput: octets(result.results.first) }
    : usePasskey([credentialId]);
}

/**
 * Asks one of the vault's passkeys for its PRF.
 * @returns undefined when the person gave up
 * @throws Refusal `vault.passkeyWithoutPrf`
 */
export async function usePasskey(credentialIds: readonly string[]): Promise<PasskeyOutput | undefined> {
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: credentialIds.map((id) => ({
          type: 'public-key',
          id: fromBase64url(id) ?? new Uint8Array(0),
        })),
        userVerification: 'required',
        extensions: { prf },
      },
    }),
  );
  if (!credential) return undefined;
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) throw new Refusal('vault.passkeyWithoutPrf');
  return { credentialId: toBase64url(new Uint8Array(credential.rawId)), prfOutput: octets(first) };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | undefined> {
  try {
    return ((await ask()) as PublicKeyCredential | null) ?? undefined;
  } catch (error) {
    // WebAuthn says the same for a refusal, a time-out and a missing authenticator.
    if (error instanceof DOMException && ['AbortError', 'NotAllowedError'].includes(error.name))
      return undefined;
    if (error instanceof DOMException) throw new Refusal('vault.passkeyWithoutPrf', {}, { cause: error });
    throw error;
  }
}

function octets(source: BufferSource): Bytes {
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return new Uint8Array(view);
}
