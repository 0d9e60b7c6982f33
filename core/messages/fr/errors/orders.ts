import type { orderErrors } from '../../../errors/orders.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';
import { problems } from '../problems.ts';

export const orderErrorMessages: ErrorMessages<keyof typeof orderErrors> = {
  'order.notFound': () => ({
    what: 'Ce dossier n’existe pas dans ce compte.',
    remedy: 'Vérifiez la référence.',
  }),
  'order.stateForbids': (detail) => ({
    what: `Le dossier est dans l’état « ${text(detail.state)} », qui ne le permet pas.`,
    remedy: 'Rechargez le dossier pour voir ce qui est possible.',
  }),
  'order.controlsMissing': (detail) => ({
    what: `Ces contrôles ne sont pas faits : ${list(detail.controls)}.`,
    remedy: 'Terminez-les avant de livrer.',
  }),
  'order.requestMissing': () => ({
    what: 'Le porteur n’a pas encore envoyé sa demande de certificat.',
    remedy: 'Attendez le porteur, ou renvoyez l’invitation.',
  }),
  'order.requestOfAnotherSubject': (detail) => ({
    what: `La demande nomme quelqu’un d’autre que le dossier : ${list(detail.fields)}.`,
    remedy: 'Générez à nouveau la demande depuis l’invitation.',
  }),
  'order.keyKindNotAccepted': (detail) => ({
    what: `Le produit n’accepte pas les clés ${text(detail.kind)}.`,
    remedy: `Choisissez parmi : ${list(detail.accepted)}.`,
  }),
  'invitation.unknown': () => ({
    what: 'Ce lien d’invitation n’est pas valable.',
    remedy: 'Vérifiez que le lien a été copié en entier, ou demandez-en un nouveau à l’expéditeur.',
  }),
  'invitation.expired': (detail) => ({
    what: `Cette invitation a expiré le ${text(detail.expiredAt)}.`,
    remedy: 'Demandez à la personne qui vous a invité de la renvoyer.',
  }),
  'invitation.cancelled': () => ({
    what: 'Cette invitation a été annulée par l’expéditeur.',
    remedy: 'Contactez la personne qui vous a invité.',
  }),
  'invitation.alreadyAccepted': () => ({
    what: 'Cette invitation a déjà été acceptée avec une autre clé.',
    remedy: 'Utilisez l’appareil qui l’a acceptée, ou son fichier de clé.',
  }),
  'issuance.alreadyIssued': () => ({
    what: 'Un certificat a déjà été émis pour cette demande.',
    remedy: 'Ouvrez le dossier pour le trouver.',
  }),
  'issuance.profileViolated': (detail) => ({
    what: `Le certificat ne respecterait pas son profil : ${problems(detail.problems)}.`,
    remedy: 'Corrigez le dossier ou demandez une nouvelle demande.',
  }),
  'issuance.authorityUnknown': () => ({
    what: 'Cette autorité de certification n’existe pas.',
    remedy: 'Vérifiez l’adresse.',
  }),
  'certificate.notFound': () => ({
    what: 'Ce certificat n’existe pas dans ce compte.',
    remedy: 'Vérifiez le numéro de série.',
  }),
  'certificate.alreadyRevoked': () => ({
    what: 'Ce certificat est déjà révoqué.',
    remedy: 'Il n’y a plus rien à faire.',
  }),
  'certificate.notToAccept': () => ({
    what: 'Ce certificat n’attend pas d’être accepté.',
    remedy: 'Voyez sur la page du dossier ce qu’il est devenu.',
  }),
};
