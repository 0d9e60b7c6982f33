import { equalBytes } from '../../../bytes.ts';
import { encodeSignatureAlgorithm } from '../../signature-algorithm.ts';
import { signingAlgorithm } from '../../signing-algorithm.ts';
import { mustHold, type Rule } from './linted.ts';

const day = 86_400_000;

export const structureRules: readonly Rule[] = [
  mustHold('version is not 3 (S/MIME BR §7.1.1)', ({ certificate }) => certificate.version === 3),
  mustHold(
    'serial number outside 1 to 2^159 or shorter than 64 bits (S/MIME BR §7.1)',
    ({ certificate: { serialNumber } }) =>
      serialNumber.length >= 8 &&
      serialNumber[0] !== 0 &&
      (serialNumber.length < 20 || (serialNumber.length === 20 && (serialNumber[0] as number) < 0x80)),
  ),
  mustHold(
    'validity ends before it begins (RFC 5280 §4.1.2.5)',
    ({ certificate }) => certificate.notAfter > certificate.notBefore,
  ),
  ({ profile, certificate }) => {
    const length = certificate.notAfter.getTime() - certificate.notBefore.getTime() + 1000;
    return length <= profile.maximumDays * day ? [] : [`validity longer than ${profile.maximumDays} days`];
  },
  mustHold(
    'validity reaches beyond that of the issuer',
    ({ certificate, issuer }) =>
      issuer === undefined ||
      (certificate.notBefore >= issuer.notBefore && certificate.notAfter <= issuer.notAfter),
  ),
  mustHold("issuer is not the issuer's subject, byte for byte (S/MIME BR §7.1.4.1)", (linted) =>
    equalBytes(linted.certificate.issuer, (linted.issuer ?? linted.certificate).subject),
  ),
  mustHold('signature algorithm not one of S/MIME BR §7.1.3.2', ({ certificate }) => {
    const encoded = encodeSignatureAlgorithm(certificate.signatureAlgorithm);
    return Object.values(signingAlgorithm).some((allowed) =>
      equalBytes(encodeSignatureAlgorithm(allowed), encoded),
    );
  }),
];
