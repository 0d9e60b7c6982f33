import type { extensionKeyBot as english } from '../en/extension-keybot.ts';

export const extensionKeyBot: typeof english = {
  title: 'Une clé et une CSR pour votre commande',
  lead: 'Fabriquées ici, dans votre navigateur. La page de l’autorité reçoit la CSR ; personne ne reçoit la clé.',
  names: 'Noms dans le certificat',
  namesHint:
    'Un par ligne : domaines, *.domaines, adresses IP ou e-mail. Le nom de la page y figure d’abord ; remplacez-le par les vôtres.',
  namesMissing: 'Saisissez au moins un nom.',
  namesWrong: (names) => `Ni domaine, ni adresse IP ou e-mail : ${names}`,
  kind: 'Type de clé',
  kinds: {
    'RSA-2048': 'Acceptée par toutes les autorités et tous les serveurs.',
    'RSA-3072': 'Plus solide, un peu plus lente.',
    'RSA-4096': 'La plus solide de son genre, plus lente.',
    'P-256': 'Courte et rapide ; acceptée par la plupart.',
    'P-384': 'Comme P-256, plus solide.',
  },
  keep: 'Sans le fichier de clé et son mot de passe, le certificat ne sert à rien : personne ne peut les retrouver.',
  make: 'Fabriquer la clé et la CSR',
  making: 'Un instant…',
  ready: 'Votre clé et votre CSR sont prêtes',
  saved: (file) =>
    `Le fichier de clé ${file} a été téléchargé, protégé par votre mot de passe. Gardez les deux en lieu sûr, séparément.`,
  request: 'Demande de certificat (CSR)',
  requestHint: 'Elle contient les noms et la clé publique, et aucun secret.',
  put: 'Mettre la CSR dans la page',
  copy: 'Copier la CSR',
  copied: 'Copié',
  saveRequest: 'Télécharger la CSR',
  saveKeyAgain: 'Télécharger à nouveau le fichier de clé',
  startOver: 'Fabriquer une autre clé',
  unreachable:
    'La page a changé depuis, et votre navigateur n’y laisse plus entrer personne. Allez sur la page du champ, cliquez-y sur l’icône de Paraphe, puis sur « Mettre la CSR en attente dans cette page ».',
  putWaiting: 'Mettre la CSR en attente dans cette page',
  stillUnreachable: 'Cette page n’admet aucune extension. Copiez plutôt la CSR.',
  picking: {
    ask: 'Cliquez sur le champ qui reçoit la CSR. Au clavier : Tab jusqu’à lui, puis Entrée. Échap pour arrêter.',
    asked: 'Désignez maintenant le champ dans la page.',
    stop: 'Arrêter',
    close: 'Fermer',
    filled: 'La CSR est dans le champ. Vérifiez-la, puis poursuivez votre commande.',
    oneLine:
      'La CSR est dans le champ, sur une seule ligne : il n’en prend pas plus. Si la page la refuse, choisissez un champ plus grand.',
    altered: 'La page a modifié ce qui a été mis dans le champ. Vérifiez-le avant de poursuivre.',
    stopped: 'Rien n’a été mis dans la page.',
  },
};
