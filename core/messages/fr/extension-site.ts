import type { extensionSite as english } from '../en/extension-site.ts';

export const extensionSite: typeof english = {
  title: 'Ce site',
  signIn: 'Connectez-vous pour savoir si l’un de vos certificats le couvre.',
  consent: 'Vérifier auprès du portail',
  consentText:
    'Le nom du site, et rien d’autre de la page, est envoyé à votre portail chaque fois que vous ouvrez cette fenêtre.',
  stop: 'Ne plus vérifier les sites',
  looking: 'Question au portail…',
  covered: 'L’un de vos certificats le couvre.',
  notCovered: 'Aucun de vos certificats ne le couvre.',
  others: (count) => (count === 1 ? 'Un autre le couvre aussi.' : `${count} autres le couvrent aussi.`),
  plain: 'Cette page est arrivée sans chiffrement : aucun certificat n’y est à l’œuvre.',
  phases: {
    ended: 'Expiré',
    ending: 'Expire bientôt',
    notYet: 'Pas encore valide',
    revoked: 'Révoqué',
    running: 'Valide',
  },
  days: {
    left: (days, end) =>
      `Encore ${days === 0 ? 'moins d’un jour' : days === 1 ? '1 jour' : `${days} jours`}, jusqu’au ${end}`,
    ended: (end) => `A expiré le ${end}`,
    begins: (start) => `Commence le ${start}`,
    revoked: (at) => `Révoqué le ${at}`,
  },
  names: 'Noms',
  order: 'Commande',
  renew: 'Le renouveler',
  renewHint: 'Le portail s’ouvre sur ce qui sera commandé.',
  renewRight:
    'Il peut être renouvelé par qui détient le droit technique ; ce n’est pas le cas de votre accès.',
  renewedBy: (reference) => `Son renouvellement est le dossier ${reference}.`,
  renewalDeclined: 'Votre compte n’en veut pas de successeur.',
  openOrder: 'Ouvrir sa commande',
  served: {
    compare: 'Comparer avec ce que le site présente',
    hint: 'Votre navigateur vous le demande d’abord ; la page se recharge ensuite.',
    looking: 'La page se recharge…',
    same: 'Le site présente ce certificat.',
    earlier: (served, newest) =>
      `Le site présente encore un de vos certificats précédents, qui expire le ${served}. Le plus récent expire le ${newest} : installez-le.`,
    another: (served, managed) =>
      `Le site présente un autre certificat, qui expire le ${served}. Le vôtre expire le ${managed}.`,
    unmanaged: (end) =>
      `Le site présente un certificat que votre portail ne connaît pas. Il expire le ${end}.`,
    toolbox: 'L’examiner dans les outils',
    unseen: 'La page ne s’est pas rechargée, ou pas depuis le site lui-même. Réessayez.',
    denied: 'Sans votre autorisation, le certificat reste invisible.',
  },
  makeRequest: 'Générer une clé et une CSR pour cette page',
};
