import type { pkiErrors } from '../../../errors/pki.ts';
import type { ErrorMessages } from '../../message.ts';
import { size, text } from '../detail.ts';
import { flaw } from '../flaws.ts';

export const pkiErrorMessages: ErrorMessages<keyof typeof pkiErrors> = {
  'csr.empty': () => ({
    what: 'Il n’y a pas de demande de certificat ici.',
    remedy: 'Collez le texte entier, de BEGIN à END.',
  }),
  'csr.tooLarge': (detail) => ({
    what: `Ce contenu fait ${size(detail.size)} ; une demande de certificat fait ${size(detail.limit)} au plus.`,
    remedy: 'Vérifiez qu’il s’agit de la demande et non d’un autre fichier.',
  }),
  'csr.wrongHeader': (detail) => ({
    what: `L’en-tête indique « ${text(detail.label)} » et non CERTIFICATE REQUEST.`,
    remedy: 'Collez une demande de certificat, avec ses lignes BEGIN et END.',
  }),
  'csr.malformed': (detail) => ({
    what: `La demande de certificat est abîmée (${flaw(detail)}).`,
    remedy: 'Copiez-la à nouveau en entier, sans la modifier.',
  }),
  'csr.badSignature': () => ({
    what: 'La signature de la demande de certificat ne correspond pas à son contenu.',
    remedy: 'Générez à nouveau la demande.',
  }),
  'csr.privateKeyInstead': () => ({
    what: 'Ceci est une clé privée. Elle n’a été ni gardée ni envoyée.',
    remedy: 'Ne donnez jamais une clé privée ; collez plutôt la demande de certificat.',
  }),
  'csr.certificateInstead': () => ({
    what: 'Ceci est un certificat, pas une demande de certificat.',
    remedy: 'Collez la demande dont il est issu.',
  }),
  'csr.unsupportedKey': (detail) => ({
    what: `Les clés de type ${text(detail.kind)} ne sont pas acceptées.`,
    remedy: 'Utilisez RSA de 2048 à 4096 bits, P-256, P-384, P-521 ou Ed25519.',
  }),
  'csr.weakKey': (detail) => ({
    what: `La clé est faible : ${text(detail.weakness)}.`,
    remedy: 'Générez une nouvelle clé ; celle-ci pourrait être devinée.',
  }),
  'csr.compromisedKey': () => ({
    what: 'Un certificat de cette clé a été révoqué parce que d’autres la connaissent peut-être.',
    remedy: 'Générez une nouvelle clé : celle-ci n’obtiendra plus de certificat.',
  }),
  'csr.nameMalformed': (detail) => ({
    what: `Le champ ${text(detail.field)} de la demande est illisible.`,
    remedy: 'Générez à nouveau la demande avec du texte UTF-8.',
  }),
  'csr.emptySubjectAltName': () => ({
    what: 'La liste des noms alternatifs contient un nom vide.',
    remedy: 'Retirez le nom vide et générez à nouveau la demande.',
  }),
  'csr.duplicateSubjectAltName': (detail) => ({
    what: `Le nom ${text(detail.name)} apparaît deux fois.`,
    remedy: 'Retirez le second et générez à nouveau la demande.',
  }),
  'csr.notARequest': () => ({
    what: 'Ceci n’est pas une demande de certificat.',
    remedy: 'Collez le texte entier, de BEGIN CERTIFICATE REQUEST à END CERTIFICATE REQUEST.',
  }),
  'csr.internationalName': (detail) => ({
    what: `Le nom ${text(detail.name)} a des caractères qu’un certificat ne peut pas porter tels quels.`,
    remedy: 'Écrivez le domaine sous sa forme ASCII, qui commence par xn--, et générez à nouveau la demande.',
  }),
  'csr.unsupportedSignature': (detail) => ({
    what: `La demande est signée par un algorithme qui n’est pas accepté (${text(detail.algorithm)}).`,
    remedy: 'Générez à nouveau la demande avec SHA-256 ou plus fort.',
  }),
  'certificate.malformed': (detail) => ({
    what: `Le certificat est abîmé (${flaw(detail)}).`,
    remedy: 'Copiez-le à nouveau en entier, sans le modifier.',
  }),
  'crl.malformed': (detail) => ({
    what: `La liste de révocation est abîmée (${flaw(detail)}).`,
    remedy: 'Téléchargez-la à nouveau.',
  }),
  'pkcs7.malformed': (detail) => ({
    what: `Le fichier PKCS#7 est abîmé (${flaw(detail)}).`,
    remedy: 'Téléchargez-le à nouveau.',
  }),
  'pkcs12.malformed': (detail) => ({
    what: `Le fichier PKCS#12 est abîmé (${flaw(detail)}).`,
    remedy: 'Exportez-le à nouveau ; un mot de passe n’y changerait rien.',
  }),
  'pkcs12.wrongPassword': () => ({
    what: 'Ce n’est pas le mot de passe de ce fichier PKCS#12.',
    remedy: 'Recommencez ; le fichier lui-même est intact.',
  }),
  'pkcs12.unsupportedAlgorithm': (detail) => ({
    what: `Le fichier PKCS#12 emploie ${text(detail.algorithm)}, qui ne peut pas être ouvert ici.`,
    remedy: 'Exportez-le à nouveau en AES-256 ou 3DES.',
  }),
  'pkcs12.tooManyIterations': (detail) => ({
    what: `Le fichier demande ${text(detail.iterations)} tours de dérivation, plus que ${text(detail.limit)}.`,
    remedy: 'Il a sans doute été fait pour bloquer les programmes ; exportez-le à nouveau.',
  }),
  'pkcs12.empty': () => ({
    what: 'Le fichier PKCS#12 ne contient ni clé ni certificat.',
    remedy: 'Exportez-le à nouveau avec la clé et son certificat.',
  }),
  'file.tooLarge': (detail) => ({
    what: `Ce fichier fait ${size(detail.size)} ; ${size(detail.limit)} au plus.`,
    remedy: 'Choisissez le certificat, la demande ou la clé.',
  }),
  'file.tooDeep': () => ({
    what: 'Ce fichier est trop imbriqué pour être un certificat ou une clé.',
    remedy: 'Il a sans doute été fait pour bloquer les programmes ; ne l’utilisez pas.',
  }),
  'file.unrecognised': () => ({
    what: 'Ce n’est ni un certificat, ni une demande, ni une clé, ni un PKCS#7, ni un PKCS#12.',
    remedy: 'Déposez un fichier PEM ou DER.',
  }),
};
