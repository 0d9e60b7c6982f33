import type { renewal as english } from '../en/renewal.ts';

export const renewal: typeof english = {
  renew: 'Renouveler',
  from: (day) => `Il pourra être renouvelé à partir du ${day}.`,
  of: 'Renouvellement du dossier',
  by: 'Renouvelé par le dossier',
  waits: 'Le renouvellement attend sur cet appareil ; il partira dès que le portail sera joignable.',
  automatic: {
    label: 'Renouvellement automatique',
    on: (day) =>
      `Le portail commandera le renouvellement de lui-même le ${day} : mêmes produit, porteur et contacts. Le porteur sera alors invité.`,
    onLater: 'Une fois le certificat émis, le portail commandera son renouvellement 65 jours avant la fin.',
    onSoon: 'Le portail commande le renouvellement dans quelques minutes.',
    off: 'Laissé à votre compte : nous vous rappelons seulement la fin.',
    ended: 'Il se désactive si le renouvellement est annulé ou refusé, ou avec « Ne pas renouveler ».',
    turnedOn: 'Le portail commandera le renouvellement de lui-même.',
    turnedOff: 'Le portail ne commandera pas le renouvellement de lui-même.',
  },
  dialog: {
    title: (name) => `Renouveler le certificat de ${name} ?`,
    lead: 'La même commande est passée à nouveau. Le porteur reçoit une invitation et génère une nouvelle clé sur son propre appareil ; le certificat actuel sert jusqu’à sa fin.',
    leadApproval:
      'La même commande est passée à nouveau. Comme toute commande, elle peut demander une approbation de votre compte avant que le porteur soit invité.',
    changed:
      'Si le nom de l’organisation ou sa ville a changé, passez plutôt une nouvelle commande. Les contacts et champs que votre compte a retirés depuis sont laissés de côté.',
    contacts: 'Contacts',
    fields: 'Champs de votre compte',
    ends: 'Fin du certificat actuel',
    confirm: 'Commander le renouvellement',
    newOrder: 'Passer une nouvelle commande',
    done: (reference) => `Le renouvellement est commandé : ${reference}.`,
    doneApproval: (reference) => `Le renouvellement ${reference} attend un approbateur.`,
  },
};
