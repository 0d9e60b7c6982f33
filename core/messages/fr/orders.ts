import type { orders as english } from '../en/orders.ts';

export const orders: typeof english = {
  states: {
    awaitingApproval: 'Attente d’approbation',
    approvalRefused: 'Non approuvé',
    awaitingHolder: 'En attente du porteur',
    invitationExpired: 'Invitation expirée',
    cancelled: 'Annulé',
    refused: 'Refusé',
    underVerification: 'En cours de vérification',
    readyToDeliver: 'Prêt à livrer',
    toAccept: 'Valide, à accepter',
    valid: 'Valide',
    expired: 'Expiré',
    revoked: 'Révoqué',
  },
  steps: {
    approved: 'Approuvé',
    invited: 'Invitation envoyée',
    requested: 'Clé générée',
    verified: 'Vérifié',
    delivered: 'Livré',
  },
  invitationStates: {
    notSent: 'Pas encore envoyée',
    sent: 'Envoyée',
    opened: 'Ouverte',
    accepted: 'Acceptée',
    expired: 'Expirée',
    cancelled: 'Annulée',
  },
  controls: {
    coherence: 'Cohérence',
    organisation: 'Organisation',
    verification: 'Vérification',
    commonName: 'Nom commun',
    phone: 'Téléphone',
  },
  outcomes: {
    pending: 'À faire',
    ok: 'Validé',
    failed: 'En échec',
    notRequired: 'Sans objet',
  },
  reasons: {
    unspecified: 'Sans motif',
    keyCompromise: 'La clé a été exposée',
    affiliationChanged: 'Le porteur a quitté l’organisation',
    superseded: 'Remplacé par un autre certificat',
    cessationOfOperation: 'N’est plus utilisé',
    privilegeWithdrawn: 'Le droit au certificat est retiré',
  },
};
