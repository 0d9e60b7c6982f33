import type { Bytes } from '../../bytes.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  expect,
  flawed,
  readOnly,
  readSmallInteger,
} from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import { type Extension, findExtension, readExtensions } from '../extensions/extension.ts';
import { extension } from '../object-identifiers.ts';
import { type CertificateId, readCertificateId } from './certificate-id.ts';

export interface OcspRequest {
  /** At least one, in the order asked. */
  readonly certificateIds: readonly CertificateId[];
  /** 1 to 128 octets, to be echoed. */
  readonly nonce: Bytes | undefined;
}

const largestRequest = 16_384;
const mostQuestions = 64;
/** "a length of either 0 octets or more than 128 octets" is refused (RFC 9654 §2.1). */
const longestNonce = 128;

/**
 * Reads an OCSP request (RFC 6960 §4.1). Who asks, and a signature of theirs, do not matter: the answer is public.
 * @returns undefined for what is answered `malformedRequest`, so too for more than 16 kB or 64 questions
 */
export function readOcspRequest(der: Bytes): OcspRequest | undefined {
  if (der.length > largestRequest) return undefined;
  try {
    return read(der);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function read(der: Bytes): OcspRequest {
  const [tbs, signature, ...rest] = children(expect(readOnly(der), tag.sequence, 'OCSPRequest'));
  if (rest.length > 0) throw new DerError('tooManyParts', 'OCSPRequest');
  if (signature !== undefined) expect(signature, 0xa0, 'optionalSignature');
  const parts = children(expect(tbs, tag.sequence, 'tbsRequest'));
  const next = (identifier: number): DerElement | undefined =>
    parts[0]?.identifier === identifier ? parts.shift() : undefined;
  const version = next(0xa0);
  if (version !== undefined && readSmallInteger(children(version)[0]) !== 0) {
    throw flawed('unknownVersion', version, 'version');
  }
  next(0xa1);
  const questions = children(expect(parts.shift(), tag.sequence, 'requestList'));
  if (questions.length === 0 || questions.length > mostQuestions) {
    throw new DerError('wrongSize', 'requestList');
  }
  const extensions = readWrapped(next(0xa2));
  if (parts.length > 0) throw flawed('unexpected', parts[0], 'tbsRequest');
  return { certificateIds: questions.map(readQuestion), nonce: readNonce(extensions) };
}

function readQuestion(element: DerElement): CertificateId {
  const [id, extensions, ...rest] = children(expect(element, tag.sequence, 'Request'));
  if (rest.length > 0) throw flawed('tooManyParts', element, 'Request');
  if (extensions !== undefined) readWrapped(expect(extensions, 0xa0, 'singleRequestExtensions'));
  return readCertificateId(id);
}

/** Extensions of a request that must be understood are not, but for the nonce. */
function readWrapped(element: DerElement | undefined): readonly Extension[] {
  if (element === undefined) return [];
  const extensions = readExtensions(children(element)[0]);
  if (extensions.some(({ critical, oid }) => critical && oid !== extension.ocspNonce)) {
    throw flawed('unknownKind', element, 'requestExtensions');
  }
  return extensions;
}

function readNonce(extensions: readonly Extension[]): Bytes | undefined {
  const found = findExtension(extensions, extension.ocspNonce);
  if (found === undefined) return undefined;
  const nonce = content(expect(readOnly(found.value), tag.octetString, 'nonce'));
  if (nonce.length === 0 || nonce.length > longestNonce) throw new DerError('wrongSize', 'nonce');
  return nonce;
}
