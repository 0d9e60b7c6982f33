import type { passkeys as english } from '../en/passkeys.ts';

export const passkeys: typeof english = {
  title: 'Clés d’accès',
  lead: 'L’empreinte, le visage ou le code de votre appareil, ou une clé de sécurité, à la place de l’identifiant et du mot de passe. Aucun autre site ne peut la demander, même s’il imite ce portail.',
  none: 'Vous n’avez pas encore de clé d’accès.',
  unusable:
    'Les clés d’accès ne vont ni avec un second facteur, ni avec les certificats d’un compte qui se connecte ainsi. Celles que vous avez restent en sommeil et peuvent être retirées.',
  unsupported:
    'Ce navigateur ne sait pas créer de clé d’accès : ouvrez cette page dans un navigateur récent.',
  full: 'Vous avez atteint le nombre maximal : retirez une clé d’accès pour en ajouter une autre.',
  added: (day: string) => `Ajoutée le ${day}`,
  used: (ago: string) => `utilisée ${ago}`,
  neverUsed: 'jamais utilisée',
  backedUp:
    'Synchronisée par votre gestionnaire de mots de passe : la perte de l’appareil ne la fait pas perdre.',
  add: {
    open: 'Ajouter une clé d’accès',
    text: 'Votre navigateur vous demandera ensuite où la conserver : sur cet appareil, sur votre téléphone ou sur une clé de sécurité.',
    name: 'Nom',
    nameHint: 'Pour la reconnaître : « Portable du bureau », « Clé bleue ».',
    submit: 'Continuer',
    working: 'Votre navigateur vous attend.',
    done: (name: string) => `« ${name} » vous connecte désormais.`,
  },
  rename: {
    open: 'Renommer',
    label: (name: string) => `Renommer « ${name} »`,
    title: 'Renommer cette clé d’accès',
    done: 'La clé d’accès a changé de nom.',
  },
  remove: {
    label: (name: string) => `Retirer « ${name} »`,
    title: (name: string) => `Retirer « ${name} » ?`,
    text: 'Elle ne vous connecte plus, dès maintenant. Votre mot de passe et vos autres clés d’accès restent. C’est définitif : il faudrait en créer une nouvelle sur l’appareil.',
    rest: 'L’appareil continue de la proposer : supprimez-la aussi dans ses réglages ou dans votre gestionnaire de mots de passe.',
    submit: 'Retirer la clé d’accès',
    done: (name: string) => `« ${name} » ne vous connecte plus.`,
  },
  pair: {
    title: 'Connecter l’extension',
    lead: 'Si vous n’y utilisez pas de clé d’accès, l’extension demande un code affiché sur cette page.',
    make: 'Afficher un code',
    another: 'Afficher un autre code',
    code: 'Votre code',
    copied: 'le code',
    text: 'Saisissez-le sur la page de connexion de l’extension, dans ce navigateur. Il sert une fois, dans les cinq minutes.',
    over: 'Le code a expiré.',
    overText: 'Il durait cinq minutes. Vous pouvez en créer un autre aussitôt.',
    warning: 'Qui détient ce code entre sous votre nom.',
    warningText:
      'Ne le saisissez que dans votre propre extension et ne le communiquez à personne : nous ne le demandons jamais.',
  },
};
