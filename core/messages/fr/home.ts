import type { home as english } from '../en/home.ts';

export const home: typeof english = {
  title: 'Accueil',
  welcome: (name) => `Bonjour ${name}`,
  awaits: 'Ce qui vous attend',
  ending: 'Prochaines échéances',
  endingNone: 'Aucun certificat n’est valide en ce moment.',
  counts: {
    toAccept: 'à accepter',
    awaitingApproval: 'en attente d’approbation',
    awaitingHolder: 'en attente du porteur',
    invitationExpired: 'dont l’invitation a expiré',
    underVerification: 'en cours de vérification',
    readyToDeliver: 'prêts à livrer',
  },
  nothing: 'Rien ne vous attend.',
  intro:
    'Des certificats pour des personnes : commandés par invitation, avec des clés qui ne quittent pas l’appareil où elles sont nées.',
  invited: 'Vous êtes invité',
  invitedText: 'Ouvrez le lien du courriel reçu. Aucun compte n’est nécessaire.',
  customer: 'Vous commandez des certificats',
  customerText: 'Connectez-vous pour commander, suivre et gérer les certificats de votre organisation.',
  toolboxText:
    'Voir ce que contient un certificat, une demande ou un fichier de clé ; vérifier qu’ils vont ensemble. Rien ne quitte cet appareil.',
  keysText: 'Les clés fabriquées ou gardées dans ce navigateur, avec leurs certificats.',
};
