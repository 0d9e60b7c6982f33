import type { personalData as english } from '../en/personal-data.ts';

export const personalData: typeof english = {
  title: 'Données personnelles',
  erasedName: 'Personne effacée',
  ask: {
    lead: 'Nous vous envoyons un lien vers les données que nous détenons sur vous. Il fonctionne pendant 24 heures.',
    self: 'Il part à l’adresse de votre accès.',
    mailHint: 'Celle sous laquelle nous vous connaissons.',
    submit: 'M’envoyer le lien',
    sent: 'Consultez votre messagerie',
    sentText: 'Si nous détenons des données sous cette adresse, le lien arrive dans un instant.',
    again: 'Demander à nouveau',
  },
  heldBy: (name, address) =>
    `${[name, address].filter(Boolean).join(', ')} détient ces données et en répond.`,
  yours: 'Ce que nous détenons',
  fields: {
    name: 'Prénom et nom',
    position: 'Fonction',
    login: 'Identifiant',
    mail: 'Adresse électronique',
    phone: 'Téléphone',
    mobile: 'Téléphone mobile',
    language: 'Langue de nos courriels',
    account: 'Utilisateur du compte',
    source: 'Source',
    category: 'Catégorie',
    heldSince: 'Détenues depuis le',
    lastSignIn: 'Dernière connexion',
    orders: 'Demandes déposées',
  },
  category: 'Détails personnels',
  sources: {
    administrator: 'Un administrateur du compte',
    office: 'Nous-mêmes, à l’ouverture de l’accès',
    openingForm: 'La demande de compte',
  },
  rectify: 'Corriger…',
  rectifyTitle: 'Corriger mes données',
  mailHint: 'Si elle change, nous prévenons l’ancienne adresse.',
  rectified: 'Vos données sont corrigées.',
  purposes: {
    title: 'À quoi elles peuvent servir',
    lead: 'Décochez ce que vous refusez. L’effet est immédiat dès l’enregistrement.',
    names: {
      validateRequests: 'Valider les demandes',
      technicalSupport: 'Support technique',
      productLife: 'Vie du produit',
      legalRequirements: 'Exigences juridiques',
      statistics: 'Statistiques',
      systemSecurity: 'Sécurité du système',
      marketing: 'Marketing',
    },
    texts: {
      validateRequests:
        'Pour vérifier vos demandes et exécuter le contrat. Sans elle, vous ne pouvez pas commander.',
      technicalSupport:
        'Pour vous aider et vous alerter. Sans elle, ni support ni avis techniques importants.',
      productLife:
        'Pour gérer les certificats tant qu’ils durent, leur renouvellement surtout. Sans elle, aucun avis d’expiration.',
      legalRequirements:
        'Pour tenir les archives que la loi impose. Sans elle, vous ne pouvez pas commander.',
      statistics: 'À des fins de statistiques, de recherche et de développement.',
      systemSecurity:
        'Pour protéger nos systèmes. Sans elle, vous ne pouvez plus vous connecter ; cette page permet de revenir.',
      marketing: 'Pour des nouvelles et des offres, comme notre lettre d’information.',
    },
    mandatory: (date) =>
      `Obligatoire jusqu’au ${date} : les archives de vos certificats doivent être conservées.`,
    save: 'Enregistrer',
    saved: 'C’est enregistré et déjà appliqué.',
    lockOutTitle: 'Renoncer à votre accès ?',
    lockOutText:
      'Toutes vos sessions prennent fin, et vous ne pourrez plus vous connecter. Pour revenir, cochez à nouveau « Sécurité du système » sur cette page.',
    lockOutNow: 'Renoncer à mon accès',
  },
  erasure: {
    title: 'Effacement',
    now: 'Rien ne doit être conservé : vos données sont effacées, et votre accès prend fin, en quelques minutes.',
    later: (date) =>
      `Vous pouvez le demander dès maintenant ; il aura lieu après le ${date}, quand les archives de vos certificats n’auront plus à être conservées. D’ici là, tout reste en l’état.`,
    openOrders: (count) =>
      count < 2
        ? 'Une de vos demandes est en cours : rien n’est effacé avant sa fin.'
        : `${count} de vos demandes sont en cours : rien n’est effacé avant leur fin.`,
    stays: 'Vos demandes restent, comme celles d’une personne effacée.',
    submit: 'Effacer mes données…',
    confirmTitle: 'Effacer vos données personnelles ?',
    confirm: 'Oui, effacer définitivement mes données personnelles. Une fois fait, c’est sans retour.',
    confirmMissing: 'Confirmez que c’est bien voulu.',
    submitNow: 'Effacer mes données',
    asked: (date) => `Vous avez demandé l’effacement le ${date}.`,
    keep: 'Garder mes données',
    kept: 'Vos données sont gardées.',
    done: 'L’effacement est demandé.',
  },
};
