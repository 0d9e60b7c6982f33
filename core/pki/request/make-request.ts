import type { Bytes } from '../../bytes.ts';
import { context, integer, objectIdentifier, sequence, setOf } from '../der/writer.ts';
import { encodeExtension } from '../extensions/extension.ts';
import { encodeName, type NameAttribute } from '../name.ts';
import { extension, pkcs9 } from '../object-identifiers.ts';
import type { KeyKind } from '../public-key.ts';
import { signStructure } from '../sign-structure.ts';
import { webCryptoSigner } from '../signer.ts';
import { encodeSubjectAltNames, type SubjectAltName } from './subject-alt-names.ts';

export interface RequestContent {
  /** In the order of the encoding: country first, common name last, as most authorities show it. */
  readonly subject: readonly NameAttribute[];
  /** No extension is asked for when empty. */
  readonly subjectAltNames?: readonly SubjectAltName[];
}

/**
 * Makes a certification request (RFC 2986) and signs it.
 * @param options.privateKey WebCrypto handle with the usage `sign`; need not be extractable
 * @param options.spki DER of the SubjectPublicKeyInfo of the same pair
 * @returns DER
 * @throws Refusal when a name cannot be encoded (see `encodeName`, `encodeSubjectAltNames`)
 */
export async function makeCertificationRequest(
  options: RequestContent & {
    readonly crypto: Crypto;
    readonly privateKey: CryptoKey;
    readonly spki: Bytes;
    readonly kind: KeyKind;
  },
): Promise<Bytes> {
  const { crypto, privateKey, spki, kind, subject, subjectAltNames = [] } = options;
  const toBeSigned = sequence(integer(0), encodeName(subject), spki, encodeAttributes(subjectAltNames));
  return signStructure(toBeSigned, webCryptoSigner({ crypto, privateKey, kind }));
}

/** `[0]` is there even when empty (RFC 2986 §4.1). */
function encodeAttributes(subjectAltNames: readonly SubjectAltName[]): Bytes {
  if (subjectAltNames.length === 0) return context(0);
  const value = encodeSubjectAltNames(subjectAltNames);
  const wanted = encodeExtension({ oid: extension.subjectAltName, critical: false, value });
  return context(0, sequence(objectIdentifier(pkcs9.extensionRequest), setOf(sequence(wanted))));
}
