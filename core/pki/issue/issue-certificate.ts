import type { Bytes } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import type { CertificateProfile } from '../../policy/certificate-profile.ts';
import type { Certificate } from '../certificate.ts';
import { DerError } from '../der/reader.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { keyIdentifier } from '../key-identifier.ts';
import { encodeName, type NameAttribute } from '../name.ts';
import { joinSigned } from '../sign-structure.ts';
import { verifySignature } from '../signature.ts';
import type { Signer } from '../signer.ts';
import { encodeTbs } from './encode-tbs.ts';
import { issuerKeyIdentifier } from './issuer-key-identifier.ts';
import { lintCertificate } from './lint/lint-certificate.ts';
import { problem } from './lint/problem.ts';
import { type AuthorityUrls, profileExtensions } from './profile-extensions.ts';

export interface IssueOptions {
  readonly crypto: Crypto;
  readonly profile: CertificateProfile;
  /** The authority's certificate; undefined for a root, which signs itself. */
  readonly issuer: Certificate | undefined;
  readonly signer: Signer;
  /** In the order of the encoding, the country first by custom. */
  readonly subject: readonly NameAttribute[];
  /** DER of the SubjectPublicKeyInfo to certify. */
  readonly spki: Bytes;
  readonly subjectAltNames?: readonly GeneralName[];
  /** See `randomSerialNumber`. */
  readonly serialNumber: Bytes;
  readonly notBefore: Date;
  /** Included in the validity (RFC 5280 §4.1.2.5): one second less than notBefore plus the days. */
  readonly notAfter: Date;
  readonly urls?: AuthorityUrls;
}

/**
 * Issues one certificate: encodes what the profile asks for, lints it before anything is signed, signs, and verifies
 * the signature against the issuer's key.
 * @returns the certificate's DER
 * @throws Refusal `issuance.profileViolated` with `problems`
 * @throws Error when the signer's key is not the issuer's
 */
export async function issueCertificate(options: IssueOptions): Promise<Bytes> {
  const { crypto, profile, issuer, signer, spki } = options;
  const tbs = await encodeOrRefuse(options);
  const placeholder = new Uint8Array(signer.algorithm.parameters === undefined ? 72 : 256);
  const problems = lintCertificate(profile, joinSigned(tbs, signer.algorithm, placeholder), issuer);
  if (problems.length > 0) throw new Refusal('issuance.profileViolated', { problems });
  const signature = await signer.sign(tbs);
  const verdict = await verifySignature({
    crypto,
    spki: issuer?.spki ?? spki,
    algorithm: signer.algorithm,
    data: tbs,
    signature,
  });
  if (verdict !== 'valid') throw new Error(`the signature is ${verdict} under the issuer's key`);
  return joinSigned(tbs, signer.algorithm, signature);
}

/** What cannot even be encoded, such as a key that is none, is the order's fault and not ours. */
async function encodeOrRefuse(options: IssueOptions): Promise<Bytes> {
  try {
    return await encodeFromProfile(options);
  } catch (error) {
    if (error instanceof DerError || error instanceof RangeError) {
      throw new Refusal(
        'issuance.profileViolated',
        {
          problems: [problem('unreadable', error.message)],
        },
        { cause: error },
      );
    }
    throw error;
  }
}

async function encodeFromProfile(options: IssueOptions): Promise<Bytes> {
  const { crypto, profile, issuer, spki, subjectAltNames = [], urls = {} } = options;
  const subject = encodeName(options.subject);
  const extensions = profileExtensions({
    profile,
    spki,
    subjectIsEmpty: options.subject.length === 0,
    subjectAltNames,
    subjectKeyIdentifier: await keyIdentifier(crypto, spki),
    authorityKeyIdentifier: issuer === undefined ? undefined : await issuerKeyIdentifier(crypto, issuer),
    urls,
  });
  return encodeTbs({
    serialNumber: options.serialNumber,
    algorithm: options.signer.algorithm,
    issuer: issuer?.subject ?? subject,
    notBefore: options.notBefore,
    notAfter: options.notAfter,
    subject,
    spki,
    extensions,
  });
}
