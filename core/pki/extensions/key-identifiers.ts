import type { Bytes } from '../../bytes.ts';
import { children, content, DerError, expect, readOnly, readUnsigned } from '../der/reader.ts';
import { contextPrimitive, octetString, sequence, tag } from '../der/writer.ts';
import { type GeneralName, readGeneralName } from './general-name.ts';

/** RFC 5280 §4.2.1.1. */
export interface AuthorityKeyIdentifier {
  readonly keyIdentifier: Bytes | undefined;
  readonly issuer: readonly GeneralName[] | undefined;
  /** Magnitude of the issuer's certificate's serial number. */
  readonly serialNumber: Bytes | undefined;
}

/** @throws DerError */
export function readSubjectKeyIdentifier(value: Bytes): Bytes {
  return content(expect(readOnly(value), tag.octetString, 'subjectKeyIdentifier'));
}

/** @throws DerError */
export function readAuthorityKeyIdentifier(value: Bytes): AuthorityKeyIdentifier {
  const parts = children(expect(readOnly(value), tag.sequence, 'authorityKeyIdentifier'));
  const order = [0x80, 0xa1, 0x82];
  const places = parts.map((part) => order.indexOf(part.identifier));
  if (places.some((place, index) => place <= (places[index - 1] ?? -1))) {
    throw new DerError('outOfOrder', 'authorityKeyIdentifier');
  }
  const part = (identifier: number) => parts.find((element) => element.identifier === identifier);
  const keyIdentifier = part(0x80);
  const issuer = part(0xa1);
  const serialNumber = part(0x82);
  return {
    keyIdentifier: keyIdentifier === undefined ? undefined : content(keyIdentifier),
    issuer: issuer === undefined ? undefined : children(issuer).map(readGeneralName),
    serialNumber:
      serialNumber === undefined
        ? undefined
        : readUnsigned({ ...serialNumber, identifier: tag.integer }, 'authorityCertSerialNumber'),
  };
}

export function encodeSubjectKeyIdentifier(keyIdentifier: Uint8Array): Bytes {
  return octetString(keyIdentifier);
}

export function encodeAuthorityKeyIdentifier(keyIdentifier: Uint8Array): Bytes {
  return sequence(contextPrimitive(0, keyIdentifier));
}
