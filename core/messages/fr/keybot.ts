import type { keybot as english } from '../en/keybot.ts';

export const keybot: typeof english = {
  title: 'Générer votre clé',
  lead: 'La clé est fabriquée ici, par votre navigateur, pendant que vous choisissez son mot de passe.',
  kind: {
    legend: 'Type de clé',
    change: 'Changer le type de clé',
    chosen: (kind) => `Type de clé : ${kind}`,
    hints: {
      'RSA-2048': 'Lue par tous les logiciels de messagerie.',
      'RSA-3072': 'Plus solide, pour ce qui doit rester secret après 2030.',
      'RSA-4096': 'La plus solide de son genre ; plus lente sur téléphones et cartes.',
      'P-256': 'Courte et rapide ; lue par les logiciels des dix dernières années.',
      'P-384': 'Comme P-256, plus solide ; demandée par certaines administrations.',
      'P-521': 'Comme P-256, la plus solide ; moins de logiciels la lisent.',
      Ed25519: 'Encore lue par peu de logiciels de messagerie.',
    },
    ed25519:
      'Peu de logiciels de messagerie lisent les certificats Ed25519 : ni Thunderbird ni Outlook ne le font. Ne la choisissez que si vous savez que le vôtre la lit.',
  },
  password: {
    label: 'Mot de passe de la clé',
    hint: '12 caractères au moins ; plusieurs mots conviennent bien.',
    again: 'Mot de passe de la clé, à nouveau',
    different: 'Les deux mots de passe ne sont pas les mêmes.',
    tooShort: (missing) =>
      missing === 1 ? 'Encore un caractère.' : `Il manque encore ${missing} caractères.`,
    suggest: 'Proposer un mot de passe',
    suggested:
      'Notez ce mot de passe, ou enregistrez-le dans votre gestionnaire de mots de passe, avant de continuer.',
    notAscii:
      'Les accents et les signes hors de l’alphabet anglais font refuser le fichier par certains logiciels (Java, Go). Prenez des lettres simples, des chiffres et de la ponctuation, ou demandez une proposition.',
  },
  strength: {
    label: 'Solidité du mot de passe',
    measuring: 'Mesure de la solidité…',
    levels: ['Très faible', 'Faible', 'Moyen', 'Bon', 'Solide'],
    guessed: 'Il serait vite deviné : ajoutez des mots qui ne vont pas ensemble.',
  },
  warnings: {
    title: 'Avant de continuer',
    local:
      'La clé ne quitte jamais cet appareil sans protection. Le portail ne reçoit que la demande, jamais la clé ni son mot de passe.',
    unrecoverable:
      'Personne ne peut retrouver le mot de passe ni le fichier, pas même le portail. Sans l’un des deux, le certificat ne sert à rien.',
    keep: 'Gardez une copie du fichier en lieu sûr, et le mot de passe à part.',
  },
  confirm: 'J’ai lu ces points et je garderai en lieu sûr le fichier de clé et son mot de passe',
  confirmMissing: 'Confirmez que vous avez lu les points ci-dessus.',
  generate: 'Générer et envoyer la demande',
  progress: {
    generating: 'Fabrication de la clé…',
    generated: 'La clé est fabriquée.',
    protecting: 'Protection de la clé par votre mot de passe…',
    failed: 'La clé n’a pas pu être fabriquée.',
  },
  done: {
    title: 'Votre clé est prête',
    fileTerm: 'Fichier de clé',
    vaultTerm: 'Coffre de ce navigateur',
    file: (name) => `Le fichier de clé ${name} a été téléchargé.`,
    kept: 'Le coffre de ce navigateur en garde une copie, protégée par le même mot de passe : le certificat la retrouvera.',
    notKept:
      'Le coffre n’a pas pu la garder. Le fichier téléchargé est maintenant la seule copie : mettez-le en lieu sûr.',
    issued: 'Le certificat correspondant est créé.',
    sent: 'Votre demande a été envoyée.',
    queued: 'Votre demande partira au retour de la connexion ; vous pouvez fermer cette page.',
    queuedInMemory: 'Votre demande partira au retour de la connexion ; laissez cette page ouverte d’ici là.',
    already:
      'Un autre onglet avait déjà accepté cette invitation. Cette clé-ci ne sert pas ; c’est l’autre qui compte.',
    again: 'Télécharger à nouveau le fichier de clé',
  },
  leave: {
    title: 'Arrêter sans clé ?',
    text: 'La clé en cours de fabrication sera jetée, et rien n’aura été envoyé.',
    stay: 'Continuer',
    leave: 'Arrêter',
  },
};
