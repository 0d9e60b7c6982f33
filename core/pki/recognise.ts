import { fromBase64 } from '../base64.ts';
import type { Bytes } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { refuseTooLarge } from '../policy/file-sizes.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { type CertificationRequest, readCertificationRequest } from './certification-request.ts';
import { classify } from './classify.ts';
import { normaliseFirst } from './der/normalise.ts';
import { DerError } from './der/reader.ts';
import { tag } from './der/writer.ts';
import { fileText } from './file-text.ts';
import { malformed } from './malformed.ts';
import { type PemBlock, readPem } from './pem.ts';
import { readPkcs7 } from './pkcs7.ts';
import { checkEncryptedPrivateKey } from './pkcs8.ts';
import { readPrivateKey } from './private-key.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';

/** One thing found in what was pasted or dropped. Keys in clear are there because a toolbox has to warn of them. */
export type Recognised =
  | { readonly type: 'certificate'; readonly certificate: Certificate }
  | { readonly type: 'certificationRequest'; readonly request: CertificationRequest }
  | { readonly type: 'certificateList'; readonly der: Bytes }
  | { readonly type: 'encryptedPrivateKey'; readonly der: Bytes }
  /** As PKCS#8, whatever its form was. */
  | { readonly type: 'privateKey'; readonly pkcs8: Bytes }
  | { readonly type: 'publicKey'; readonly spki: Bytes; readonly publicKey: PublicKey }
  /** Opened by `openPkcs12` with its password. */
  | { readonly type: 'pkcs12'; readonly file: Bytes }
  /** What announces itself as one of these and is damaged. */
  | { readonly type: 'unreadable'; readonly refusal: Refusal };

/**
 * Recognises everything in a text or a file: PEM blocks among other words, DER, BER, or base64 alone. A PKCS#7 comes
 * back as what it holds.
 * @returns at least one, in order
 * @throws Refusal `file.tooLarge`, `file.tooDeep`, `file.unrecognised` when there is nothing
 */
export function recognise(input: string | Bytes): readonly Recognised[] {
  refuseTooLarge(input.length);
  const found = typeof input === 'string' || !isDer(input) ? recogniseText(input) : recogniseDer(input);
  if (found === undefined || found.length === 0) throw new Refusal('file.unrecognised');
  return found;
}

const isDer = (bytes: Bytes): boolean => bytes[0] === tag.sequence;

function recogniseText(input: string | Bytes): readonly Recognised[] | undefined {
  const text = typeof input === 'string' ? input : fileText(input);
  const blocks = readPem(text);
  if (blocks.length > 0) return [...blocks.flatMap(recogniseBlock), ...oldEncryptedKeys(text)];
  const bare = /^[A-Za-z0-9+/=\s]+$/.test(text) ? fromBase64(text) : undefined;
  return bare === undefined || !isDer(bare) ? brokenPem(text) : recogniseDer(bare);
}

/** A header with nothing readable under it: the text breaks off, or has foreign characters. */
function brokenPem(text: string): readonly Recognised[] {
  const old = oldEncryptedKeys(text);
  if (old.length > 0) return old;
  const label = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)?.[1];
  return label === undefined ? [] : [unreadable(malformedBy(label))];
}

/** Keys under the encryption of PEM itself (RFC 1421), whose key derivation is one MD5: OpenSSL wrote them until 1.0. */
function oldEncryptedKeys(text: string): readonly Recognised[] {
  const algorithm = /Proc-Type: 4,ENCRYPTED\s+DEK-Info: ([\w-]{1,40})/.exec(text)?.[1];
  return algorithm === undefined
    ? []
    : [unreadable(new Refusal('key.unsupportedAlgorithm', { algorithm: `DEK-Info ${algorithm}` }))];
}

function recogniseBlock({ label, der }: PemBlock): readonly Recognised[] {
  return recogniseDer(der) ?? [unreadable(malformedBy(label))];
}

/** What is under a known header and is not even the outline of it. */
function malformedBy(label: string): Refusal {
  const found = { flaw: 'otherContent', part: label } as const;
  if (/CERTIFICATE REQUEST$/.test(label)) return malformed('csr.malformed', found);
  if (/PRIVATE KEY$/.test(label)) return malformed('key.malformed', found);
  if (/^PKCS ?#?7$|^CMS$/.test(label)) return malformed('pkcs7.malformed', found);
  return /CERTIFICATE$/.test(label)
    ? malformed('certificate.malformed', found)
    : new Refusal('file.unrecognised');
}

const unreadable = (refusal: Refusal): Recognised => ({ type: 'unreadable', refusal });

function recogniseDer(input: Bytes): readonly Recognised[] | undefined {
  try {
    const { der } = normaliseFirst(input);
    return readClass(der);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    if (!(error instanceof Refusal) || error.code === 'file.tooDeep') throw error;
    return [unreadable(error)];
  }
}

function readClass(der: Bytes): readonly Recognised[] | undefined {
  switch (classify(der)) {
    case 'certificate':
      return [{ type: 'certificate', certificate: readCertificate(der) }];
    case 'certificationRequest':
      return [{ type: 'certificationRequest', request: readCertificationRequest(der) }];
    case 'certificateList':
      return [{ type: 'certificateList', der }];
    case 'pkcs7':
      return recogniseMembers(der);
    case 'pkcs12':
      return [{ type: 'pkcs12', file: der }];
    case 'encryptedPrivateKey':
      checkEncryptedPrivateKey(der);
      return [{ type: 'encryptedPrivateKey', der }];
    case 'privateKey':
    case 'rsaPrivateKey':
    case 'ecPrivateKey':
      return [{ type: 'privateKey', pkcs8: readPrivateKey(der) }];
    case 'publicKey':
      return [{ type: 'publicKey', spki: der, publicKey: readPublicKey(der) }];
    case undefined:
      return undefined;
  }
}

function recogniseMembers(der: Bytes): readonly Recognised[] {
  const { certificates, certificateLists } = readPkcs7(der);
  return [...certificates, ...certificateLists].flatMap(
    (member) => recogniseDer(member) ?? [unreadable(malformedBy('CERTIFICATE'))],
  );
}
