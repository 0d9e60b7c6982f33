import type { Bytes } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { largestRequest } from '../../policy/file-sizes.ts';
import { classify, isPrivateKey } from '../classify.ts';
import { normalise } from '../der/normalise.ts';
import {
  children,
  content,
  type DerElement,
  encoding,
  expect,
  flawed,
  inside,
  readObjectIdentifier,
  readOnly,
  readSmallInteger,
  readWholeOctets,
} from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import { type Extension, readExtensions } from '../extensions/extension.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { fileText } from '../file-text.ts';
import { orMalformed } from '../malformed.ts';
import { NameError, type RelativeNames, readNameElement } from '../name.ts';
import { extension, pkcs9 } from '../object-identifiers.ts';
import { type PublicKey, readPublicKey } from '../public-key.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from '../signature-algorithm.ts';
import { requestOctets } from './request-text.ts';
import { readSubjectAltNames } from './subject-alt-names.ts';

/** A certification request (RFC 2986) as it was sent. Its signature has not been checked: `verifyCertificationRequest` does. */
export interface CertificationRequest {
  readonly der: Bytes;
  /** The signed part, header included. */
  readonly info: Bytes;
  readonly subject: RelativeNames;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Bytes;
  readonly publicKey: PublicKey;
  /** Every extension asked for, subjectAltName among them. */
  readonly extensions: readonly Extension[];
  readonly subjectAltNames: readonly GeneralName[];
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Bytes;
}

/**
 * Reads what somebody pasted or dropped as a certification request: PEM, base64 alone, DER, or BER.
 * @throws Refusal `csr.…`, of which `csr.malformed` with a `Flaw`; `file.tooDeep`.
 */
export function readCertificationRequest(input: string | Bytes): CertificationRequest {
  if (input.length > largestRequest) {
    throw new Refusal('csr.tooLarge', { size: input.length, limit: largestRequest });
  }
  return orMalformed('csr.malformed', () => {
    try {
      return readDer(normalise(octetsOf(input)));
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      throw new Refusal('csr.nameMalformed', { field: error.field }, { cause: error });
    }
  });
}

function octetsOf(input: string | Bytes): Bytes {
  if (typeof input === 'string') return requestOctets(input);
  if (input[0] === tag.sequence) return input;
  return requestOctets(fileText(input));
}

function readDer(der: Bytes): CertificationRequest {
  const kind = classify(der);
  if (isPrivateKey(kind)) throw new Refusal('csr.privateKeyInstead');
  if (kind === 'certificate') throw new Refusal('csr.certificateInstead');
  if (kind !== 'certificationRequest') throw new Refusal('csr.notARequest');
  const outer = expect(readOnly(der), tag.sequence, 'CertificationRequest');
  const [first, algorithm, signature, ...rest] = children(outer);
  if (rest.length > 0) throw flawed('tooManyParts', outer);
  const info = expect(first, tag.sequence, 'certificationRequestInfo');
  return {
    der,
    info: encoding(info),
    signature: readWholeOctets(signature, 'signature'),
    ...readInfo(info),
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
  };
}

function readInfo(
  info: DerElement,
): Omit<CertificationRequest, 'der' | 'info' | 'signatureAlgorithm' | 'signature'> {
  const [version, subject, spki, attributes, ...rest] = children(info);
  if (readSmallInteger(version, 'version') !== 0) throw flawed('unknownVersion', version, 'version');
  if (rest.length > 0) throw flawed('tooManyParts', info);
  const extensions = readWanted(attributes);
  const names = extensions.find(({ oid }) => oid === extension.subjectAltName);
  const key = encoding(expect(spki, tag.sequence, 'subjectPKInfo')).slice();
  return {
    subject: readSubject(subject),
    spki: key,
    publicKey: inside('subjectPKInfo', () => readPublicKey(key)),
    extensions,
    subjectAltNames:
      names === undefined ? [] : inside('subjectAltName', () => readSubjectAltNames(names.value.slice())),
  };
}

/** A zero octet or a line break in a name has one use: to be shown as another name than the one that is certified. */
function readSubject(element: DerElement | undefined): RelativeNames {
  const subject = readNameElement(expect(element, tag.sequence, 'subject'));
  for (const { type, value } of subject.flat()) {
    if (/\p{Cc}/u.test(value)) throw new NameError(type, element?.start);
  }
  return subject;
}

/** Microsoft's own attribute is what certreq wrote before it learnt PKCS#9's. */
const extensionAttributes: readonly string[] = [pkcs9.extensionRequest, '1.3.6.1.4.1.311.2.1.14'];

/** RFC 2986 asks for the attributes even when empty; old programs leave them out. */
function readWanted(attributes: DerElement | undefined): readonly Extension[] {
  if (attributes === undefined) return [];
  let extensions: readonly Extension[] = [];
  for (const attribute of children(expect(attributes, 0xa0, 'attributes'))) {
    const [type, values, ...rest] = children(expect(attribute, tag.sequence, 'Attribute'));
    if (rest.length > 0) throw flawed('tooManyParts', attribute, 'Attribute');
    const isWanted = extensionAttributes.includes(readObjectIdentifier(type, 'type'));
    const members = children(expect(values, tag.set, 'values'));
    if (!isWanted || members.length === 0) continue;
    if (members.length > 1 || extensions.length > 0) {
      throw flawed('repeated', attribute, 'extensionRequest');
    }
    const [list] = members;
    if (list !== undefined && content(list).length > 0) extensions = readExtensions(list);
  }
  return extensions;
}
