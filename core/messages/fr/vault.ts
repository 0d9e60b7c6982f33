import type { vault as english } from '../en/vault.ts';

const plural = (count: number, one: string, many: string) => (count < 2 ? one : many);

export const vault: typeof english = {
  title: 'Clés de cet appareil',
  lead: 'Chaque clé est gardée telle que le fichier chiffré que vous avez téléchargé : il faut son mot de passe pour s’en servir, ici comme ailleurs.',
  empty: {
    title: 'Pas encore de clé ici',
    text: 'Les clés générées dans ce navigateur apparaissent ici. Vous pouvez aussi importer une sauvegarde faite sur un autre appareil.',
  },
  key: {
    list: 'Clés',
    for: 'Pour',
    order: 'Dossier',
    actions: 'Actions',
    withoutOrder: 'Ajoutée à la main',
    kind: 'Type',
    created: 'Fabriquée le',
    fingerprint: 'Clé publique',
    download: (name) => `Télécharger la clé de ${name}`,
    remove: (name) => `Retirer la clé de ${name}`,
  },
  removal: {
    title: 'Retirer cette clé de cet appareil ?',
    text: (name) =>
      `La clé de ${name} est effacée de ce navigateur. Si vous n’en avez pas d’autre copie, le certificat ne pourra plus servir, et les courriels chiffrés pour lui ne pourront plus jamais être lus. C’est sans retour.`,
    confirm: 'Retirer la clé',
    keep: 'La garder',
  },
  states: {
    device: 'Lié à ce navigateur',
    locked: 'Verrouillé',
    unlocked: 'Déverrouillé',
  },
  protected: 'La liste des clés s’ouvre par votre phrase secrète.',
  known: 'Le portail ne peut ni ouvrir ce coffre ni le rétablir.',
  device: {
    title: 'Protection de la liste',
    text: 'La liste des clés est scellée pour ce navigateur. Avec une phrase secrète, elle ne s’ouvre que pour vous, et peut être sauvegardée et transportée sur un autre appareil.',
    set: 'Choisir une phrase secrète',
  },
  lock: 'Verrouiller le coffre',
  locked: {
    title: 'Le coffre est verrouillé',
    text: 'Déverrouillez-le pour voir vos clés. Les certificats déjà installés dans vos logiciels ne sont pas concernés.',
  },
  unlock: {
    passphrase: 'Phrase secrète du coffre',
    submit: 'Déverrouiller',
    passkey: 'Déverrouiller par une clé d’accès',
    useRecovery: 'Utiliser plutôt le code de secours',
    usePassphrase: 'Utiliser plutôt la phrase secrète',
    recovery: 'Code de secours',
    recoveryHint: 'Les groupes de lettres et de chiffres montrés lors du choix de la phrase secrète.',
    working: 'Ouverture du coffre…',
  },
  passphrase: {
    change: 'Changer la phrase secrète',
    changeText:
      'Le code de secours change avec elle. Les sauvegardes faites auparavant s’ouvrent toujours par les anciens.',
    current: 'Phrase secrète actuelle ou code de secours',
    title: 'Choisir une phrase secrète pour le coffre',
    text: 'Elle protège la liste de vos clés sur cet appareil et dans les sauvegardes. Chaque clé garde son propre mot de passe.',
    label: 'Nouvelle phrase secrète',
    hint: '12 caractères au moins ; plusieurs mots conviennent bien.',
    again: 'Nouvelle phrase secrète, à nouveau',
    different: 'Les deux phrases secrètes ne sont pas les mêmes.',
    submit: 'Choisir cette phrase secrète',
    working: 'Scellement du coffre…',
  },
  recovery: {
    title: 'Votre code de secours',
    text: 'Il ouvre le coffre quand la phrase secrète est oubliée. Il n’est montré que cette fois : notez-le, ou imprimez-le, et gardez-le loin de cet appareil.',
    code: 'Code de secours',
    kept: 'J’ai noté le code de secours',
    done: 'Terminé',
  },
  passkey: {
    title: 'Clés d’accès',
    count: (count) =>
      count === 0
        ? 'Aucune pour l’instant.'
        : count === 1
          ? 'Une clé d’accès ouvre ce coffre.'
          : `${count} clés d’accès ouvrent ce coffre.`,
    gaveUp: 'Aucune clé d’accès n’a été utilisée.',
    add: 'Ajouter une clé d’accès',
    added: 'Le coffre s’ouvre maintenant aussi par cette clé d’accès.',
    text: 'Ouvrez le coffre par votre empreinte, votre visage ou une clé de sécurité au lieu de taper la phrase.',
    name: 'Coffre Paraphe',
  },
  backup: {
    title: 'Sauvegarde',
    text: 'Une sauvegarde contient toutes les clés, scellées par la phrase secrète du coffre et par le code de secours.',
    needsPassphrase:
      'Choisissez d’abord une phrase secrète : sans elle, une sauvegarde ne s’ouvrirait pas sur un autre appareil.',
    export: 'Exporter une sauvegarde',
    exported: (name) => `La sauvegarde ${name} a été téléchargée.`,
    import: 'Importer une sauvegarde',
    importText:
      'Choisissez un fichier .paraphe-vault, puis donnez la phrase secrète sous laquelle il a été exporté, ou son code de secours.',
    file: 'Fichier de sauvegarde',
    passphrase: 'Phrase secrète ou code de secours de la sauvegarde',
    submit: 'Importer',
    imported: (added, known) =>
      `${added} ${plural(added, 'clé ajoutée', 'clés ajoutées')}${known > 0 ? ` ; ${known} déjà ${plural(known, 'présente', 'présentes')}` : ''}.`,
  },
  storage: {
    title: 'Stockage',
    persistent: 'Le navigateur a promis de ne pas effacer ces clés de lui-même.',
    notPersistent:
      'Le navigateur peut effacer ces clés quand la place manque, et une fenêtre privée le fait à sa fermeture : gardez les fichiers téléchargés.',
    ask: 'Demander au navigateur de les garder',
  },
};
