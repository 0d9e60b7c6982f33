import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { fromBase64url } from '#core/base64.ts';
import type { Bytes } from '#core/bytes.ts';
import type { PasskeyRegistration } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Settings } from '../settings.ts';
import { relyingParty } from './relying-party.ts';

/** COSE numbers of ES256, EdDSA and RS256: what every authenticator knows one of. */
export const signatureAlgorithms: readonly number[] = [-7, -8, -257];

/** A passkey as its authenticator made it. */
export interface NewPasskey {
  readonly credentialId: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly aaguid: string;
}

/**
 * What an authenticator made for this portal, the person having been verified (WebAuthn Level 3 §7.1).
 * @throws Refusal `passkey.invalid`
 */
export async function verifyRegistration(
  settings: Pick<Settings, 'extensionOrigins' | 'origin'>,
  response: PasskeyRegistration,
  challenge: string,
): Promise<NewPasskey> {
  const { id, origins } = relyingParty(settings);
  try {
    refuseAttestation(response.response.attestationObject);
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...response,
        response: { ...response.response, transports: [] },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: [...origins.portal],
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...signatureAlgorithms],
    });
    if (!verified || registrationInfo.credential.id !== response.id) throw new Refusal('passkey.invalid');
    const { credential, credentialDeviceType, credentialBackedUp, aaguid } = registrationInfo;
    return {
      credentialId: octets(credential.id),
      publicKey: credential.publicKey,
      counter: credential.counter,
      backupEligible: credentialDeviceType === 'multiDevice',
      backedUp: credentialBackedUp,
      aaguid,
    };
  } catch (cause) {
    // It reads nothing but what was sent: whatever it stumbles over was sent wrong.
    throw cause instanceof Refusal ? cause : new Refusal('passkey.invalid', {}, { cause });
  }
}

/**
 * No attestation is asked for, and none is looked at: one with certificates would have the library fetch their
 * revocation lists from wherever they say.
 */
function refuseAttestation(attestationObject: string): void {
  const decoded = decodeAttestationObject(octets(attestationObject));
  const isSelf = decoded.get('fmt') === 'packed' && decoded.get('attStmt').get('x5c') === undefined;
  if (decoded.get('fmt') !== 'none' && !isSelf) throw new Refusal('passkey.invalid');
}

function octets(base64url: string): Bytes {
  const decoded = fromBase64url(base64url);
  if (decoded === undefined) throw new Refusal('passkey.invalid');
  return decoded;
}
