/** One person's passkeys at most: their devices, their security keys, and some to spare. */
export const mostPasskeys = 10;

/** For what a challenge is made; it serves nothing else. */
export const passkeyPurposes = ['signIn', 'prove', 'add'] as const;
export type PasskeyPurpose = (typeof passkeyPurposes)[number];

interface CredentialDescriptor {
  readonly id: string;
  readonly type: 'public-key';
  readonly transports: readonly string[];
}

/** `PublicKeyCredentialRequestOptionsJSON` (WebAuthn Level 3 §5.5); octets in base64url. */
export interface PasskeyRequestOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly timeout: number;
  readonly userVerification: 'required';
  /** Empty: any that the device knows for this portal. */
  readonly allowCredentials: readonly CredentialDescriptor[];
}

/** `PublicKeyCredentialCreationOptionsJSON` (WebAuthn Level 3 §5.4). */
export interface PasskeyCreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: readonly { readonly type: 'public-key'; readonly alg: number }[];
  readonly timeout: number;
  readonly attestation: 'none';
  readonly authenticatorSelection: {
    readonly residentKey: 'required';
    readonly requireResidentKey: true;
    readonly userVerification: 'required';
  };
  readonly excludeCredentials: readonly CredentialDescriptor[];
}

/** What the browser is asked with: to make a passkey, or to use one. */
export type PasskeyOptions =
  | { readonly kind: 'make'; readonly options: PasskeyCreationOptions }
  | { readonly kind: 'use'; readonly options: PasskeyRequestOptions };
