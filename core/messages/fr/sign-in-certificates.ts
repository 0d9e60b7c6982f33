import type { signInCertificates as english } from '../en/sign-in-certificates.ts';

export const signInCertificates: typeof english = {
  signIn: {
    redeeming: 'Vérification de votre certificat…',
    closeTitle: 'Vous pouvez fermer cette fenêtre',
    close: 'La suite se passe dans l’autre fenêtre.',
  },
  prove: {
    waiting: 'Choisissez votre certificat dans la fenêtre qui s’est ouverte. Celle-ci continue d’elle-même.',
    again: 'Rouvrir la fenêtre',
  },
  section: {
    title: 'Certificats de connexion',
    leadImposed: 'Ce compte se connecte par certificat. Créez-en un pour chaque appareil que vous utilisez.',
    leadFree:
      'Un certificat dans votre navigateur remplace l’identifiant et le mot de passe. Vous pouvez créer le vôtre avant que le compte l’exige.',
    notOffered:
      'Ce portail n’est pas configuré pour la connexion par certificat : les vôtres n’y servent à rien.',
    none: 'Vous n’avez pas de certificat.',
    make: 'Créer un certificat',
    file: 'Créer le fichier à importer',
    revoke: 'Révoquer',
    revokeOne: (serial: string) => `Révoquer le certificat ${serial}`,
    fileOf: (serial: string) => `Créer le fichier à importer du certificat ${serial}`,
    used: 'Dernière connexion',
    unused: 'Pas encore utilisé',
    endsSoon:
      'Créez le suivant avant la fin de celui-ci : sans certificat, vous ne pourrez plus vous connecter.',
    former: (count: number) => (count === 1 ? 'Un ancien certificat' : `${count} anciens certificats`),
  },
  making: {
    waiting: 'Le certificat n’est pas encore créé',
    waitingText:
      'Votre clé est créée et conservée. Le portail n’a pas créé le certificat correspondant ; la raison figure ci-dessous.',
    retry: 'Redemander le certificat',
  },
  revoke: {
    title: 'Révoquer ce certificat ?',
    text: 'Plus personne ne pourra se connecter avec lui, et les sessions qu’il a ouvertes se terminent aussitôt. C’est définitif ; vous pourrez en créer un autre.',
    last: 'C’est votre seul certificat : sans un autre, vous ne pourrez plus vous connecter, sauf si un administrateur vous envoie un nouveau lien.',
    action: 'Révoquer définitivement',
    done: 'Le certificat est révoqué.',
  },
  help: {
    title: 'Comment importer le fichier',
    lead: 'Importez une fois le fichier .p12 sur cet appareil, puis supprimez-le des téléchargements.',
    windowsTitle: 'Windows : Edge, Chrome',
    windows:
      'Double-cliquez sur le fichier, choisissez « Utilisateur actuel », saisissez son mot de passe et laissez Windows choisir le magasin. Redémarrez le navigateur.',
    macTitle: 'Mac : Safari, Chrome',
    mac: 'Double-cliquez sur le fichier et ajoutez-le au trousseau « session » avec son mot de passe. Redémarrez le navigateur.',
    firefoxTitle: 'Firefox, sur tous les systèmes',
    firefox:
      'Paramètres › Vie privée et sécurité › Afficher les certificats › Vos certificats › Importer, puis saisissez le mot de passe du fichier.',
    linuxTitle: 'Linux : Chrome, Chromium',
    linux:
      'chrome://settings/certificates › Vos certificats › Importer, puis saisissez le mot de passe du fichier.',
    androidTitle: 'Android',
    android:
      'Paramètres › Sécurité › Chiffrement et identifiants › Installer un certificat › Certificat utilisateur pour VPN et applications.',
    iosTitle: 'iPhone, iPad',
    ios: 'Ouvrez le fichier, puis Réglages › Profil téléchargé › Installer. Safari le présente ; d’autres navigateurs peuvent ne pas le faire.',
    rootTitle: 'Si le navigateur signale l’adresse',
    root: (origin: string) =>
      `Votre navigateur présente le certificat à l’adresse ${origin}. S’il ne lui fait pas confiance, un administrateur de votre ordinateur peut ajouter le certificat racine du portail aux autorités de confiance.`,
    rootDownload: 'Télécharger le certificat racine',
  },
  panic: {
    title: 'Bouton panique',
    lead: 'Appareil perdu ou volé, clé peut-être entre d’autres mains ? Bloquez votre accès immédiatement.',
    action: 'Bloquer mon accès',
    dialogTitle: 'Bloquer votre accès maintenant ?',
    what: 'Ce qui se passe aussitôt',
    effects: [
      'Votre accès est bloqué : ni mot de passe, ni clé d’accès, ni certificat ne vous laissent entrer.',
      'Toutes vos sessions se terminent, ici, sur vos autres appareils et dans l’extension.',
      'Tous vos certificats de connexion sont révoqués définitivement, comme compromis.',
      'Les administrateurs de votre compte sont prévenus par courriel.',
    ],
    undone:
      'Vous ne pourrez pas revenir en arrière. Seul un administrateur de votre compte, ou nos services, peut rétablir votre accès, avec de nouveaux identifiants.',
    understood: 'J’ai compris que je ne pourrai plus entrer',
    understoodMissing: 'Cochez cette case pour bloquer votre accès.',
    confirm: 'Bloquer mon accès maintenant',
    doneTitle: 'Votre accès est bloqué',
    done: 'Plus personne n’entre avec vos identifiants. Adressez-vous à un administrateur de votre compte pour revenir.',
  },
  link: {
    title: 'Votre certificat pour vous connecter',
    lead: (name: string, account: string) =>
      `Pour ${name}, pour se connecter à ${account}. Ouvrez cette page sur l’appareil avec lequel vous vous connecterez.`,
    steps: 'Étapes',
    stepKey: 'Créer la clé et le certificat',
    stepFile: 'Créer le fichier et l’importer',
    stepSignIn: 'Se connecter',
    keyLead:
      'Votre clé est créée sur cet appareil et n’en sort jamais. Le portail crée ensuite le certificat : ce lien fonctionne une seule fois.',
    make: 'Créer mon certificat',
    made: 'Votre certificat est créé',
    madeText:
      'Créez maintenant le fichier que votre navigateur importe. Il vous faut le mot de passe que vous venez de choisir.',
    signIn: 'Se connecter',
    noLink: 'Il n’y a pas de lien ici',
    noLinkText:
      'Ouvrez à nouveau le lien reçu par courriel. S’il ne fonctionne plus, demandez-en un autre à un administrateur de votre compte.',
    opening: 'Vérification du lien…',
  },
};
