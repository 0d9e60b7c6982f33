import { makeCertificationRequest, type RequestContent } from '../pki/certification-request.ts';
import { toPem } from '../pki/pem.ts';
import { encryptedPrivateKeyLabel, encryptPrivateKey } from '../pki/pkcs8.ts';
import type { KeyKind } from '../pki/public-key.ts';
import { checkPassword, normalisePassword } from '../policy/passwords.ts';
import { type GeneratedKey, generateKeyPair } from './generate.ts';

/** What leaves KeyBot: nothing here is secret without the password. */
export interface FinishedKey {
  readonly kind: KeyKind;
  /** Lower-case hexadecimal; the name under which vault, request and certificate find each other. */
  readonly spkiSha256: string;
  /** The key file: PKCS#8 encrypted by the password (RFC 7468 §11). */
  readonly encryptedPem: string;
  /** The certification request (RFC 7468 §7). */
  readonly requestPem: string;
}

/** A key that waits for its password. */
export interface PendingKey {
  readonly kind: KeyKind;
  readonly spkiSha256: string;
  /**
   * Encrypts the key, signs the request, and zeroes the key. What the person waits for is the derivation of the
   * password alone: the request is signed while it runs.
   * @throws Refusal `key.passwordTooShort`, or as `makeCertificationRequest` does; the key then stays pending
   */
  finish(content: RequestContent & { readonly password: string }): Promise<FinishedKey>;
  /** Zeroes the key. The memory may have held other copies: this promises care, not erasure. */
  discard(): void;
}

/** Generates a key while the person still types; call it as soon as the kind is chosen. @throws Refusal `key.kindUnsupported` */
export async function startKey(crypto: Crypto, kind: KeyKind): Promise<PendingKey> {
  let key: GeneratedKey | undefined = await generateKeyPair(crypto, kind);
  const { spkiSha256 } = key;
  const discard = (): void => {
    key?.pkcs8.fill(0);
    key = undefined;
  };
  return {
    kind,
    spkiSha256,
    discard,
    async finish({ password, ...content }) {
      if (key === undefined) throw new Error('this key was finished or discarded');
      const finished = await seal(crypto, key, password, content);
      discard();
      return finished;
    },
  };
}

async function seal(
  crypto: Crypto,
  { kind, pkcs8, privateKey, spki, spkiSha256 }: GeneratedKey,
  password: string,
  content: RequestContent,
): Promise<FinishedKey> {
  checkPassword(password);
  const [encrypted, request] = await Promise.all([
    encryptPrivateKey({ crypto, pkcs8, password: normalisePassword(password) }),
    makeCertificationRequest({ crypto, privateKey, spki, kind, ...content }),
  ]);
  return {
    kind,
    spkiSha256,
    encryptedPem: toPem(encryptedPrivateKeyLabel, encrypted),
    requestPem: toPem('CERTIFICATE REQUEST', request),
  };
}
