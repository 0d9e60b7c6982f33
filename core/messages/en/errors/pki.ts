import type { pkiErrors } from '../../../errors/pki.ts';
import type { ErrorMessages } from '../../message.ts';
import { size, text } from '../detail.ts';
import { flaw } from '../flaws.ts';

export const pkiErrorMessages: ErrorMessages<keyof typeof pkiErrors> = {
  'csr.empty': () => ({
    what: 'There is no certification request here.',
    remedy: 'Paste the whole text, from BEGIN to END.',
  }),
  'csr.tooLarge': (detail) => ({
    what: `This is ${size(detail.size)}; a certification request has ${size(detail.limit)} at most.`,
    remedy: 'Check that it is the request and not another file.',
  }),
  'csr.wrongHeader': (detail) => ({
    what: `The header says “${text(detail.label)}” and not CERTIFICATE REQUEST.`,
    remedy: 'Paste a certification request, with its BEGIN and END lines.',
  }),
  'csr.malformed': (detail) => ({
    what: `The certification request is damaged (${flaw(detail)}).`,
    remedy: 'Copy it again as a whole, without changing it.',
  }),
  'csr.badSignature': () => ({
    what: 'The signature of the certification request does not match its content.',
    remedy: 'Generate the request again.',
  }),
  'csr.privateKeyInstead': () => ({
    what: 'This is a private key. It was neither kept nor sent.',
    remedy: 'Never give a private key to anyone; paste the certification request instead.',
  }),
  'csr.certificateInstead': () => ({
    what: 'This is a certificate, not a certification request.',
    remedy: 'Paste the request it was made from.',
  }),
  'csr.unsupportedKey': (detail) => ({
    what: `Keys of type ${text(detail.kind)} are not accepted.`,
    remedy: 'Use RSA of 2048 to 4096 bits, P-256, P-384, P-521 or Ed25519.',
  }),
  'csr.weakKey': (detail) => ({
    what: `The key is weak: ${text(detail.weakness)}.`,
    remedy: 'Generate a new key; this one could be guessed.',
  }),
  'csr.compromisedKey': () => ({
    what: 'A certificate with this key was revoked because the key may be known to others.',
    remedy: 'Generate a new key: this one gets no certificate any more.',
  }),
  'csr.nameMalformed': (detail) => ({
    what: `The field ${text(detail.field)} of the request cannot be read.`,
    remedy: 'Generate the request again with UTF-8 text.',
  }),
  'csr.emptySubjectAltName': () => ({
    what: 'The list of alternative names contains an empty name.',
    remedy: 'Remove the empty name and generate the request again.',
  }),
  'csr.duplicateSubjectAltName': (detail) => ({
    what: `The name ${text(detail.name)} appears twice.`,
    remedy: 'Remove the second one and generate the request again.',
  }),
  'csr.notARequest': () => ({
    what: 'This is not a certification request.',
    remedy: 'Paste the whole text, from BEGIN CERTIFICATE REQUEST to END CERTIFICATE REQUEST.',
  }),
  'csr.internationalName': (detail) => ({
    what: `The name ${text(detail.name)} has characters that a certificate cannot carry as they are.`,
    remedy: 'Write the domain in its ASCII form, which begins with xn--, and generate the request again.',
  }),
  'csr.unsupportedSignature': (detail) => ({
    what: `The request is signed with an algorithm that is not accepted (${text(detail.algorithm)}).`,
    remedy: 'Generate the request again with SHA-256 or stronger.',
  }),
  'certificate.malformed': (detail) => ({
    what: `The certificate is damaged (${flaw(detail)}).`,
    remedy: 'Copy it again as a whole, without changing it.',
  }),
  'crl.malformed': (detail) => ({
    what: `The revocation list is damaged (${flaw(detail)}).`,
    remedy: 'Download it again.',
  }),
  'pkcs7.malformed': (detail) => ({
    what: `The PKCS#7 file is damaged (${flaw(detail)}).`,
    remedy: 'Download it again.',
  }),
  'pkcs12.malformed': (detail) => ({
    what: `The PKCS#12 file is damaged (${flaw(detail)}).`,
    remedy: 'Export it again; a password would not help.',
  }),
  'pkcs12.wrongPassword': () => ({
    what: 'This is not the password of this PKCS#12 file.',
    remedy: 'Try again; the file itself is intact.',
  }),
  'pkcs12.unsupportedAlgorithm': (detail) => ({
    what: `The PKCS#12 file uses ${text(detail.algorithm)}, which cannot be opened here.`,
    remedy: 'Export it again with AES-256 or 3DES.',
  }),
  'pkcs12.tooManyIterations': (detail) => ({
    what: `The file asks for ${text(detail.iterations)} rounds of key derivation, more than ${text(detail.limit)}.`,
    remedy: 'It was probably made to block programs; export it again.',
  }),
  'pkcs12.empty': () => ({
    what: 'The PKCS#12 file contains neither key nor certificate.',
    remedy: 'Export it again with the key and its certificate.',
  }),
  'file.tooLarge': (detail) => ({
    what: `This file has ${size(detail.size)}; ${size(detail.limit)} at most.`,
    remedy: 'Choose the certificate, request or key itself.',
  }),
  'file.tooDeep': () => ({
    what: 'This file is nested too deeply to be a certificate or a key.',
    remedy: 'It was probably made to block programs; do not use it.',
  }),
  'file.unrecognised': () => ({
    what: 'This is neither a certificate, a request, a key, a PKCS#7 nor a PKCS#12.',
    remedy: 'Drop a PEM or DER file.',
  }),
};
