import type { signInCertificateErrors } from '../../../errors/sign-in-certificates.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';

const newCertificate = 'Demandez à un administrateur de votre compte un lien pour en créer un nouveau.';

export const signInCertificateErrorMessages: ErrorMessages<keyof typeof signInCertificateErrors> = {
  'signInCertificate.none': () => ({
    what: 'Le navigateur n’a présenté aucun certificat.',
    remedy:
      'Vérifiez que le certificat est importé sur cet appareil. Si le navigateur ne demande plus lequel utiliser, fermez toutes ses fenêtres et réessayez.',
  }),
  'signInCertificate.foreign': () => ({
    what: 'Le certificat présenté par le navigateur ne fait pas partie de ceux que ce portail délivre pour se connecter.',
    remedy:
      'Fermez toutes les fenêtres du navigateur, réessayez et choisissez le certificat délivré par ce portail.',
  }),
  'signInCertificate.expired': () => ({
    what: 'Votre certificat a expiré.',
    remedy: newCertificate,
  }),
  'signInCertificate.notYetValid': () => ({
    what: 'Votre certificat n’est pas encore valable.',
    remedy: 'Réessayez dans quelques minutes.',
  }),
  'signInCertificate.revoked': () => ({
    what: 'Votre certificat est révoqué.',
    remedy: `Si vous en avez un plus récent, fermez toutes les fenêtres du navigateur et choisissez celui-là. ${newCertificate}`,
  }),
  'signInCertificate.ticketVoid': () => ({
    what: 'Cette tentative de connexion par certificat n’a plus cours.',
    remedy: 'Recommencez depuis la page de connexion, dans la même fenêtre.',
  }),
  'signInCertificate.otherPerson': () => ({
    what: 'Ce certificat est celui d’une autre personne.',
    remedy: 'Choisissez votre propre certificat, ou déconnectez-vous d’abord.',
  }),
  'signInCertificate.windowBlocked': () => ({
    what: 'Le navigateur n’a pas laissé s’ouvrir la fenêtre.',
    remedy: 'Autorisez ce site à ouvrir des fenêtres, puis réessayez.',
  }),
  'signInCertificate.notOffered': () => ({
    what: 'Ce portail n’est pas configuré pour la connexion par certificat.',
    remedy: 'Adressez-vous à nos services, ou choisissez une autre façon de se connecter.',
  }),
  'signInCertificate.notFound': () => ({
    what: 'Ce certificat de connexion n’existe pas dans ce compte.',
    remedy: 'Rechargez la page pour voir ceux qui existent.',
  }),
  'signInCertificate.alreadyRevoked': () => ({
    what: 'Ce certificat de connexion est déjà révoqué.',
    remedy: 'Il n’y a plus rien à faire.',
  }),
  'signInCertificate.keyKindNotAccepted': (detail) => ({
    what: `Les navigateurs ne se connectent pas avec une clé ${text(detail.kind)}.`,
    remedy: `Choisissez parmi : ${list(detail.accepted)}.`,
  }),
  'signInCertificate.keyOfAnother': () => ({
    what: 'Une autre personne a déjà un certificat avec cette clé.',
    remedy: 'Générez votre propre clé : partager une clé, c’est partager son accès.',
  }),
};
