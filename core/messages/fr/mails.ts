import type { MailCatalogue, MailFacts } from '../mails.ts';

const day = (iso: string | undefined): string =>
  iso === undefined
    ? '?'
    : new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const products = {
  'mail-professional-1y': 'certificat de messagerie professionnel (un an)',
  'mail-professional-2y': 'certificat de messagerie professionnel (deux ans)',
  'mail-simple-1y': 'certificat de messagerie (un an)',
} as const;
const product = ({ product: code }: MailFacts): string =>
  code === undefined ? 'certificat' : products[code];

export const mails: MailCatalogue = {
  invitation: (facts) => ({
    subject: `${facts.requesterName} vous invite à créer votre certificat`,
    greeting: `Bonjour ${facts.holderName},`,
    paragraphs: [
      `${facts.requesterName} a commandé pour vous un ${product(facts)} et s’occupe du reste.`,
      'Ouvrez le lien sur l’ordinateur ou le téléphone où vous l’utiliserez. Vous vérifiez ce que dira le certificat, vous choisissez un mot de passe, et votre clé est créée sur votre propre appareil : elle n’en sort jamais et personne d’autre ne peut l’avoir.',
    ],
    ...(facts.instructions ? { quote: facts.instructions } : {}),
    action: 'Voir le certificat et accepter',
    notes: [
      `Le lien fonctionne jusqu’au ${day(facts.expiresAt)}. Il n’est que pour vous : ne le transmettez pas.`,
      `Référence ${facts.reference}. Si vous n’attendez rien de tel, supprimez ce message : rien ne se fait sans vous.`,
    ],
  }),
  accepted: (facts) => ({
    subject: `${facts.holderName} a accepté l’invitation (${facts.reference})`,
    greeting: `Bonjour ${facts.requesterName},`,
    paragraphs: [
      `${facts.holderName} a accepté le ${product(facts)} et créé sa clé. Le dossier est en cours de vérification ; vous n’avez rien à faire.`,
    ],
    action: 'Suivre le dossier',
    notes: [`Référence ${facts.reference}.`],
  }),
  delivered: (facts) => ({
    subject: 'Votre certificat est prêt',
    greeting: `Bonjour ${facts.holderName},`,
    paragraphs: [
      `Votre ${product(facts)} a été émis.`,
      'Ouvrez le lien sur l’appareil où vous avez créé la clé : le certificat la retrouve, et vous téléchargez les deux en un seul fichier prêt à installer. Depuis un autre appareil, munissez-vous du fichier de clé.',
    ],
    action: 'Obtenir le certificat',
    notes: [`Référence ${facts.reference}. Le lien n’est que pour vous : ne le transmettez pas.`],
  }),
  deliveredToRequester: (facts) => ({
    subject: `Le certificat de ${facts.holderName} est livré (${facts.reference})`,
    greeting: `Bonjour ${facts.requesterName},`,
    paragraphs: [
      `Le ${product(facts)} de ${facts.holderName} a été émis. Le porteur a été prévenu par courriel.`,
    ],
    action: 'Voir le dossier',
    notes: [`Référence ${facts.reference}.`],
  }),
  refused: (facts) => ({
    subject: `Le dossier ${facts.reference} est refusé`,
    greeting: `Bonjour ${facts.requesterName},`,
    paragraphs: [
      `La commande d’un ${product(facts)} pour ${facts.holderName} a été refusée, pour la raison suivante :`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'Voir le dossier',
    notes: ['Vous pouvez passer une nouvelle commande avec ce que demande la raison.'],
  }),
  password: (facts) => ({
    subject: 'Votre accès au portail de certificats',
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Un accès vous a été ouvert. Votre identifiant est ${facts.login} ; vous choisissez vous-même le mot de passe.`,
    ],
    action: 'Choisir le mot de passe',
    notes: [
      'Le lien fonctionne une seule fois, dans les trois jours. Il n’est que pour vous : ne le transmettez pas.',
    ],
  }),
  signature:
    'Paraphe, le portail de certificats. Ce message est envoyé par un programme ; les réponses ne sont pas lues.',
};
