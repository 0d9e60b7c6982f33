import { equalBytes } from '../../../bytes.ts';
import { encodeSignatureAlgorithm } from '../../signature-algorithm.ts';
import { signingAlgorithm } from '../../signing-algorithm.ts';
import { mustHold, type Rule } from './linted.ts';
import { problem } from './problem.ts';

const day = 86_400_000;

export const structureRules: readonly Rule[] = [
  mustHold(
    problem('otherThanProfile', 'version', 'S/MIME BR §7.1.1'),
    ({ certificate }) => certificate.version === 3,
  ),
  mustHold(
    problem('malformed', 'serialNumber: 1…2^159, 64 bits', 'S/MIME BR §7.1'),
    ({ certificate: { serialNumber } }) =>
      serialNumber.length >= 8 &&
      serialNumber[0] !== 0 &&
      (serialNumber.length < 20 || (serialNumber.length === 20 && (serialNumber[0] as number) < 0x80)),
  ),
  mustHold(
    problem('endsBeforeBeginning', 'validity', 'RFC 5280 §4.1.2.5'),
    ({ certificate }) => certificate.notAfter > certificate.notBefore,
  ),
  ({ profile, certificate }) => {
    const length = certificate.notAfter.getTime() - certificate.notBefore.getTime() + 1000;
    return length <= profile.maximumDays * day
      ? []
      : [problem('tooLong', `validity > ${profile.maximumDays} d`)];
  },
  mustHold(
    problem('beyondIssuer', 'validity'),
    ({ certificate, issuer }) =>
      issuer === undefined ||
      (certificate.notBefore >= issuer.notBefore && certificate.notAfter <= issuer.notAfter),
  ),
  mustHold(problem('otherThanIssuer', 'issuer', 'S/MIME BR §7.1.4.1'), (linted) =>
    equalBytes(linted.certificate.issuer, (linted.issuer ?? linted.certificate).subject),
  ),
  mustHold(problem('notAllowed', 'signatureAlgorithm', 'S/MIME BR §7.1.3.2'), ({ certificate }) => {
    const encoded = encodeSignatureAlgorithm(certificate.signatureAlgorithm);
    return Object.values(signingAlgorithm).some((allowed) =>
      equalBytes(encodeSignatureAlgorithm(allowed), encoded),
    );
  }),
];
