import type { alerts as english } from '../en/alerts.ts';

export const alerts: typeof english = {
  title: 'Alertes',
  lead: 'Ce que deviennent les dossiers que vous suivez : ceux que vous avez demandés et ceux dont vous êtes un contact.',
  bell: 'Alertes',
  unseen: (count) => (count > 1 ? `${count} nouvelles alertes` : `${count} nouvelle alerte`),
  acceptSoon: 'Certificat encore à accepter',
  endsSoon: 'Certificat bientôt expiré',
  renewalFailed: 'Renouvellement automatique en échec',
  told: (reference, name) => `Dossier ${reference} : ${name}`,
  order: (reference) => `Dossier ${reference}`,
  since: (state) => `Actuellement : ${state}`,
  ends: 'Expire le',
  isNew: 'Nouveau',
  list: 'Dernières alertes, les plus récentes d’abord',
  none: 'Pas encore d’alerte.',
  noneDetail: 'Dès qu’un dossier que vous suivez avance, vous le lisez ici.',
  settings: 'Choisir vos alertes',
  somethingNew: 'Il y a du nouveau sur le portail de certificats.',
  device: {
    title: 'Notifications sur cet appareil',
    what: 'Cet appareil vous signale les nouvelles alertes même lorsque le portail est fermé. Ce qu’elles disent reste entre le portail et l’appareil.',
    off: 'Désactivées sur cet appareil.',
    on: 'Activées sur cet appareil.',
    turnOn: 'Activer',
    turnOff: 'Désactiver',
    denied:
      'Ce navigateur refuse les notifications du portail. Autorisez-les dans les paramètres du site, puis revenez.',
    unsupported:
      'Ce navigateur ne propose pas de notifications ici. Sur un iPhone ou un iPad, ajoutez d’abord le portail à l’écran d’accueil.',
    failed:
      'Ce navigateur n’a pas pu être inscrit aux notifications. Réessayez plus tard ; les alertes arrivent par les autres voies.',
  },
  choice: {
    title: 'Mes alertes',
    lead: 'De quoi vous êtes averti, et comment. Les adresses du compte reçoivent toujours leurs copies.',
    caption: 'Les alertes et les voies par lesquelles elles arrivent',
    kind: 'Alerte',
    channels: { mail: 'Courriel', app: 'Portail', extension: 'Extension' },
    tick: (name, channel) => `${name} : ${channel}`,
    saved: 'Vos alertes arrivent désormais ainsi.',
    reset: 'Revenir aux choix habituels',
    section: 'Alertes',
    sectionDetail: 'Choisissez de quoi vous êtes averti : par courriel, dans le portail ou par l’extension.',
  },
};
