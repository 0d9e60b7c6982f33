import type { outbox as english } from '../en/outbox.ts';

export const outbox: typeof english = {
  title: 'Sur cet appareil',
  lead: 'Les modifications faites sans connexion attendent ici et partent dans leur ordre dès que le portail répond.',
  waiting: 'En attente d’envoi',
  nothingWaits: 'Rien n’attend : le portail a tout reçu.',
  sent: 'Envoyée ; son effet arrive.',
  since: 'Demandée',
  sendNow: 'Envoyer maintenant',
  withdraw: 'Reprendre',
  withdrawn: 'La modification a été reprise.',
  tooLate: 'Trop tard : elle est déjà partie.',
  refused: 'Refusées par le portail',
  refusedLead:
    'Ce que vous aviez demandé et pourquoi cela n’a pas été fait. Cela reste ici jusqu’à ce que vous l’ayez lu.',
  dismiss: 'J’ai lu',
  typed: 'Ce qui était saisi',
  fields: {
    reason: 'Motif',
    value: 'Valeur',
    text: 'Commentaire',
    note: 'Note',
    fileName: 'Fichier',
    issuer: 'Émetteur',
    issuedOn: 'Émis le',
    expiresOn: 'Fin le',
    name: 'Nom',
    instructions: 'Consignes au titulaire',
  },
  turned: {
    'order.setAutomaticRenewal@1': {
      on: 'Renouvellement automatique activé',
      off: 'Renouvellement automatique désactivé',
    },
    'order.setRenewal@1': { on: 'À renouveler finalement', off: 'À ne pas renouveler' },
  },
  unreadable: (count) =>
    count === 1
      ? 'Une modification qui attendait ici n’est plus lisible.'
      : `${count} modifications qui attendaient ici ne sont plus lisibles.`,
  unreadableText:
    'Le stockage de cet appareil a été endommagé. Elles ne sont pas parties : regardez les dossiers modifiés en dernier et refaites ce qui manque. Tout le reste est envoyé.',
  export: 'Enregistrer une copie de ce qui attend',
  state: 'État',
  pulledAt: 'Le portail a tout transmis le',
  never: 'Pas encore : la première synchronisation est en cours.',
  known: 'Dossiers sur cet appareil',
  syncing: 'Synchronisation…',
  upToDate: 'À jour.',
  unreached: 'Le portail ne répond pas ; il sera de nouveau interrogé automatiquement.',
  storage: 'Espace utilisé',
  storageOf: (used, quota) => `${used} sur ${quota}`,
  persistent: 'Le navigateur le conserve, même si l’espace vient à manquer.',
  notPersistent:
    'Le navigateur peut l’effacer si l’espace vient à manquer. En fenêtre privée, tout disparaît à la fermeture de la fenêtre.',
  keep: 'Demander au navigateur de le conserver',
  notPromised: 'Le navigateur ne le promet pas. Envoyez dès que possible ce qui attend.',
  troubles: {
    private: {
      title: 'Cette fenêtre est privée.',
      text: 'Tout ce qui est ici, y compris ce qui attend, est perdu à la fermeture de la dernière fenêtre privée. Envoyez-le maintenant ou enregistrez-en une copie.',
    },
    refused: {
      title: 'Ce navigateur ne conserve rien pour ce portail.',
      text: 'En fenêtre privée, ou si le stockage est désactivé, ce qui attend est perdu à la fermeture de la page. Envoyez-le maintenant ou enregistrez-en une copie.',
    },
    full: {
      title: 'Il n’y a plus de place sur cet appareil.',
      text: 'Les nouveautés du portail sont affichées mais pas conservées. Ce qui attend est conservé. Libérez de la place, puis synchronisez à nouveau.',
    },
    corrupt: {
      title: 'Ce que cet appareil conservait était endommagé.',
      text: 'Cela a été retiré ; le portail le transmet à nouveau.',
    },
    superseded: {
      title: 'Un autre onglet utilise une version plus récente.',
      text: 'Rechargez cette page. D’ici là, rien de ce que vous y faites n’est conservé sur cet appareil.',
    },
    blocked: {
      title: 'Un autre onglet utilise encore une ancienne version.',
      text: 'Fermez les autres onglets de ce portail, puis rechargez cette page. D’ici là, ce qui attend est perdu à la fermeture de la page.',
    },
  },
  leaving: 'Se déconnecter avec des modifications en attente ?',
  leavingText: (count) =>
    count === 1
      ? '1 modification n’est pas encore partie. Elle peut attendre ici, illisible, jusqu’à votre prochaine connexion sur cet appareil ; personne d’autre ne pourra l’envoyer.'
      : `${count} modifications ne sont pas encore parties. Elles peuvent attendre ici, illisibles, jusqu’à votre prochaine connexion sur cet appareil ; personne d’autre ne pourra les envoyer.`,
  signOutKeeping: 'Se déconnecter et les garder',
  signOutDiscarding: 'Se déconnecter et les abandonner',
  stay: 'Rester connecté',
  fileOnline: 'Le fichier vient avec une connexion.',
};
