import type { Bytes } from '../bytes.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  readObjectIdentifier,
  readOnly,
} from './der/reader.ts';
import { tag } from './der/writer.ts';
import { contentType } from './object-identifiers.ts';

/** What DER can be; private keys by the standard that gives their form. */
export type DerClass =
  | 'certificate'
  | 'certificationRequest'
  | 'certificateList'
  | 'pkcs7'
  | 'pkcs12'
  | 'privateKey'
  | 'encryptedPrivateKey'
  | 'rsaPrivateKey'
  | 'ecPrivateKey'
  | 'publicKey';

const privateKeys: ReadonlySet<DerClass | undefined> = new Set<DerClass>([
  'privateKey',
  'encryptedPrivateKey',
  'rsaPrivateKey',
  'ecPrivateKey',
]);

export const isPrivateKey = (kind: DerClass | undefined): boolean => privateKeys.has(kind);

/**
 * Tells by the first members what a DER structure means to be, without reading it whole.
 * @returns undefined when it is none of these, or no DER.
 */
export function classify(der: Bytes): DerClass | undefined {
  try {
    return classifyMembers(children(readOnly(der)));
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function classifyMembers(members: readonly DerElement[]): DerClass | undefined {
  const [first, second, third] = members;
  if (first === undefined || second === undefined) return undefined;
  if (first.identifier === tag.integer) return classifyVersioned(content(first)[0], members);
  if (first.identifier === tag.objectIdentifier) {
    return readObjectIdentifier(first) === contentType.signedData ? 'pkcs7' : undefined;
  }
  if (first.identifier !== tag.sequence) return undefined;
  if (second.identifier === tag.octetString) return 'encryptedPrivateKey';
  if (second.identifier === tag.bitString) return 'publicKey';
  return third?.identifier === tag.bitString ? classifySigned(children(first)) : undefined;
}

function classifyVersioned(
  version: number | undefined,
  members: readonly DerElement[],
): DerClass | undefined {
  const [, second, third] = members.map(({ identifier }) => identifier);
  if (version === 3 && second === tag.sequence) return 'pkcs12';
  if (version === 1 && second === tag.octetString) return 'ecPrivateKey';
  // RFC 8017 A.1.2: nine numbers; two alone are the signature of a request.
  if (members.length >= 9 && members.slice(0, 9).every(({ identifier }) => identifier === tag.integer)) {
    return 'rsaPrivateKey';
  }
  return second === tag.sequence && third === tag.octetString ? 'privateKey' : undefined;
}

/** By the body of what is signed: requests end with [0] attributes, certificates start with [0] or two sequences after the number. */
function classifySigned(body: readonly DerElement[]): DerClass | undefined {
  const [first, second, third, fourth] = body;
  const isTime = (element: DerElement | undefined): boolean =>
    element?.identifier === tag.utcTime || element?.identifier === tag.generalizedTime;
  if (first?.identifier === 0xa0) return 'certificate';
  if (isTime(third) || (first?.identifier === tag.integer && isTime(fourth))) return 'certificateList';
  if (first?.identifier !== tag.integer || second?.identifier !== tag.sequence) return undefined;
  if (fourth === undefined || fourth.identifier === 0xa0) return 'certificationRequest';
  return fourth.identifier === tag.sequence ? 'certificate' : undefined;
}
