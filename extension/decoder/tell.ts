import { type Bytes, toHex } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Certificate } from '#core/pki/certificate.ts';
import {
  type CertificationRequest,
  describeGeneralName,
  verifyCertificationRequest,
} from '#core/pki/certification-request.ts';
import { readCrl } from '#core/pki/crl/read-crl.ts';
import { DerError } from '#core/pki/der/reader.ts';
import { findExtension } from '#core/pki/extensions/extension.ts';
import { readSubjectAltName } from '#core/pki/extensions/subject-alt-name.ts';
import { malformed } from '#core/pki/malformed.ts';
import { describeName, readName } from '#core/pki/name.ts';
import { extension } from '#core/pki/object-identifiers.ts';
import { publicKeyOf } from '#core/pki/private-key.ts';
import { describeKey, readPublicKey, spkiFingerprint } from '#core/pki/public-key.ts';
import { type Recognised, recognise } from '#core/pki/recognise.ts';
import type { Told } from './told.ts';

/**
 * Everything in a text or a file.
 * @throws Refusal `file.…` when there is nothing
 */
export function decode(input: string | Bytes): Promise<readonly Told[]> {
  return Promise.all(recognise(input).map(tell));
}

/** One damaged object must not hide the others. */
async function tell(object: Recognised): Promise<Told> {
  try {
    return await tellObject(object);
  } catch (error) {
    if (error instanceof Refusal) return { type: 'unreadable', refusal: error };
    if (error instanceof DerError)
      return { type: 'unreadable', refusal: malformed('certificate.malformed', error) };
    throw error;
  }
}

async function tellObject(object: Recognised): Promise<Told> {
  switch (object.type) {
    case 'certificate':
      return tellCertificate(object.certificate);
    case 'certificationRequest':
      return tellRequest(object.request);
    case 'certificateList': {
      const { entries, issuer, nextUpdate, thisUpdate } = readCrl(object.der);
      const name = describeName(readName(issuer));
      return { type: object.type, issuer: name, thisUpdate, nextUpdate, entries: entries.size };
    }
    case 'privateKey':
      return { type: object.type, ...(await tellKey(await publicKeyOf(crypto, object.pkcs8))) };
    case 'publicKey':
      return { type: object.type, ...(await tellKey(object.spki)) };
    case 'encryptedPrivateKey':
    case 'pkcs12':
      return { type: object.type };
    case 'unreadable':
      return { type: object.type, refusal: object.refusal };
  }
}

async function tellCertificate(certificate: Certificate): Promise<Told> {
  const { der, extensions, issuer, notAfter, notBefore, serialNumber, spki, subject } = certificate;
  const names = findExtension(extensions, extension.subjectAltName);
  const digest = await crypto.subtle.digest('SHA-256', der);
  return {
    type: 'certificate',
    subject: describeName(readName(subject)),
    issuer: describeName(readName(issuer)),
    names: names ? readSubjectAltName(names.value).map((name) => describeGeneralName(name) ?? name.type) : [],
    notBefore,
    notAfter,
    serialNumber: toHex(serialNumber),
    sha256: toHex(new Uint8Array(digest)),
    ...(await tellKey(spki)),
  };
}

async function tellRequest(request: CertificationRequest): Promise<Told> {
  const told: Told = {
    type: 'certificationRequest',
    subject: describeName(request.subject),
    names: request.subjectAltNames.map((name) => describeGeneralName(name) ?? name.type),
    ...(await tellKey(request.spki)),
  };
  try {
    await verifyCertificationRequest(crypto, request);
    return { ...told, signatureGood: true };
  } catch (error) {
    if (error instanceof Refusal) return { ...told, refusal: error };
    throw error;
  }
}

async function tellKey(spki: Bytes): Promise<Pick<Told, 'key' | 'spkiSha256'>> {
  return { key: describeKey(readPublicKey(spki)), spkiSha256: await spkiFingerprint(crypto, spki) };
}
