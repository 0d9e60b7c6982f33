import type { invitation as english } from '../en/invitation.ts';

export const invitation: typeof english = {
  title: 'Votre certificat',
  reference: (reference) => `Dossier ${reference}`,
  loading: 'Ouverture de votre invitation…',
  from: (requester, account) => `${requester} (${account}) a demandé ce certificat pour vous.`,
  headings: {
    toAccept: (requester) => `${requester} vous invite à fabriquer votre certificat`,
    sending: 'Votre demande attend d’être envoyée',
    underVerification: 'Votre demande est en cours de vérification',
    delivered: 'Votre certificat est prêt',
    expired: 'Votre certificat a expiré',
    revoked: 'Votre certificat a été révoqué',
    refused: 'Le dossier a été refusé',
    cancelled: 'L’invitation a été annulée',
    invitationExpired: 'L’invitation a expiré',
  },
  explanations: {
    toAccept:
      'Vérifiez ce que dira le certificat. Si tout est juste, acceptez : votre clé est fabriquée sur cet appareil, protégée par un mot de passe que vous seul connaissez, et seule la demande en sort.',
    sending:
      'Elle est gardée sur cet appareil et part d’elle-même dès que le portail répond. Vous pouvez fermer cette page.',
    sendingFromMemory:
      'Ce navigateur n’a pas pu la garder : laissez cette page ouverte jusqu’à l’envoi de la demande.',
    underVerification:
      'Les informations sont en cours de contrôle. Un courriel vous préviendra quand le certificat sera prêt ; il n’y a rien à faire d’ici là.',
    delivered:
      'Fabriquez ci-dessous le fichier pour votre logiciel de messagerie. Il y faut votre clé et son mot de passe.',
    refused:
      'Aucun certificat ne sera fabriqué pour ce dossier. Adressez-vous à la personne qui vous a invité.',
    cancelled:
      'La personne qui vous a invité a retiré l’invitation. Aucun certificat ne sera fabriqué pour elle.',
    invitationExpired:
      'Demandez à la personne qui vous a invité de la renvoyer : vous recevrez un nouveau lien.',
    revoked:
      'Les logiciels qui le contrôlent ne lui font plus confiance. Ce qui a été chiffré pour vous reste lisible avec votre clé.',
    expired:
      'Il ne signe plus. Gardez votre clé : elle lit encore les courriels qui ont été chiffrés pour vous.',
  },
  acceptedElsewhere:
    'Cette invitation a été acceptée sur un autre appareil, ou les données du navigateur ont été effacées. Votre clé se trouve là où vous l’avez générée : dans le coffre de ce navigateur-là et dans le fichier .key.pem téléchargé.',
  keyIsHere: 'Votre clé est dans le coffre de ce navigateur.',
  checkedBy: (date) => `L’invitation est valable jusqu’au ${date}.`,
  refusalReason: 'Motif indiqué',
  steps: {
    invited: 'Invitation',
    requested: 'Demande',
    verified: 'Vérification',
    delivered: 'Certificat',
  },
  progress: 'Avancement de votre certificat',
  composition: 'Ce que dira le certificat',
  compositionIssued: 'Ce que dit le certificat',
  compositionWrong:
    'Une erreur ? N’acceptez pas ; prévenez la personne qui vous a invité, qui peut annuler et commander à nouveau.',
  product: 'Produit',
  instructions: (requester) => `Instructions de ${requester}`,
  accept: 'Accepter et générer ma clé',
  openInAnotherTab:
    'La clé se fabrique dans un autre onglet de ce navigateur. Continuez là-bas, ou fermez cet onglet-là.',
  cached: (date) => `Pas de connexion : voici ce que disait le portail le ${date}.`,
  offlineFirst: {
    title: 'Pas encore de connexion',
    text: 'Cette invitation n’a jamais été ouverte sur cet appareil : il faut joindre le portail une fois. Cette page continue d’elle-même quand la connexion revient.',
  },
  noLink: {
    title: 'Ouvrez le lien de votre courriel',
    text: 'Cette page s’ouvre avec le lien complet de votre invitation. Cet appareil n’en connaît aucune à cette adresse.',
  },
  awaitsYou: 'Vous attend',
  known: 'Invitations ouvertes sur cet appareil',
  refused: 'Votre demande n’a pas été acceptée',
  dismiss: 'J’ai lu',
  sendNow: 'Envoyer maintenant',
  openAccountText: (organisation) => `${organisation} a besoin d’autres certificats ?`,
  openAccount: 'Ouvrir un compte pour cette organisation',
};
