import { isErrorCode } from '../../errors/refusal.ts';
import type { MailCatalogue, MailFacts } from '../mails.ts';
import { errors } from './errors/index.ts';
import { orders } from './orders.ts';

const day = (iso: string | undefined): string =>
  iso === undefined
    ? '?'
    : new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const products = {
  'mail-professional-1y': 'certificat de messagerie professionnel (un an)',
  'mail-professional-2y': 'certificat de messagerie professionnel (deux ans)',
  'mail-accepted-1y': 'certificat de messagerie professionnel à accepter (un an)',
  'mail-simple-1y': 'certificat de messagerie (un an)',
} as const;
const product = ({ product: code }: MailFacts): string =>
  code === undefined ? 'certificat' : products[code];

/** Within a sentence. */
const state = ({ state: name }: MailFacts): string =>
  name === undefined ? '?' : orders.states[name].toLowerCase();

/** Why a renewal failed, as the screens say it; the particulars are not told by mail. */
const reasonOf = ({ code }: MailFacts): string => {
  const why = isErrorCode(code) ? errors[code] : errors['server.fault'];
  return why(new Proxy({}, { get: () => '…' })).what;
};

export const mails: MailCatalogue = {
  accountRequested: (facts) => ({
    subject: `Votre demande de compte (numéro ${facts.number})`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Votre demande de compte pour ${facts.organizationName} nous est bien parvenue, sous le numéro ${facts.number}.`,
      'Nous vérifions ce qu’elle indique, puis nous vous écrirons de nouveau : soit avec le lien qui ouvre votre accès, soit avec la raison d’un refus.',
    ],
    action: 'Aller au portail',
    notes: [
      'Si vous n’avez rien demandé de tel, supprimez ce courriel : rien ne s’ouvre sans nos vérifications.',
    ],
  }),
  accountRefused: (facts) => ({
    subject: `Votre demande de compte (numéro ${facts.number}) n’a pas été acceptée`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Nous n’avons pas pu ouvrir le compte demandé pour ${facts.organizationName}, pour la raison suivante :`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'Refaire une demande',
    notes: ['Vous pouvez refaire une demande en tenant compte de cette raison.'],
  }),
  expiry: (facts) => ({
    subject: `Le certificat de ${facts.holderName} expire le ${day(facts.expiresAt)} (${facts.reference})`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Le ${product(facts)} de ${facts.holderName} expire le ${day(facts.expiresAt)}. Passé cette date, il ne signe plus rien.`,
      'Pour éviter toute interruption, commandez le suivant à temps : le titulaire a besoin d’un moment pour générer la clé.',
    ],
    action: 'Voir la commande',
    notes: [
      `Référence ${facts.reference}. Vous recevez cet avis parce que vous gérez ce certificat ; la page de vos données personnelles permet de l’arrêter.`,
    ],
  }),
  mailChanged: (facts) => ({
    subject: 'Votre adresse électronique a changé sur le portail de certificats',
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      'La page de vos données personnelles indique désormais une autre adresse électronique. Nos courriels partiront dorénavant à la nouvelle.',
    ],
    action: 'Voir mes données personnelles',
    notes: ['Si ce n’était pas vous, écrivez-nous sans attendre.'],
  }),
  personalData: (facts) => ({
    subject: 'Vos données personnelles sur le portail de certificats',
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Ce lien mène aux données que nous détenons sur vous, en tant qu’utilisateur du compte ${facts.accountName} : vous pouvez les consulter, les corriger, dire à quoi elles peuvent servir et demander leur effacement.`,
    ],
    action: 'Voir mes données personnelles',
    notes: [
      'Le lien fonctionne pendant 24 heures, autant de fois que vous le souhaitez. Il vous est réservé : ne le transmettez pas.',
      'Si vous n’avez rien demandé, supprimez ce courriel.',
    ],
  }),
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
  approvalAsked: (facts) => ({
    subject: `${facts.requesterName} demande votre approbation (${facts.reference})`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `${facts.requesterName} a commandé un ${product(facts)} pour ${facts.holderName}.`,
      'Votre compte fonctionne en mode approbation : le dossier attend, et rien ne part vers le porteur, tant que vous ou un autre approbateur n’avez pas décidé.',
    ],
    action: 'Voir le dossier et décider',
    notes: [`Référence ${facts.reference}. Le premier approbateur qui décide le fait pour tous.`],
  }),
  approved: (facts) => ({
    subject: `Le dossier ${facts.reference} est approuvé`,
    greeting: `Bonjour ${facts.requesterName},`,
    paragraphs: [
      `${facts.personName} a approuvé votre commande d’un ${product(facts)} pour ${facts.holderName}. L’invitation est partie vers le porteur.`,
    ],
    action: 'Suivre le dossier',
    notes: [`Référence ${facts.reference}.`],
  }),
  approvalRefused: (facts) => ({
    subject: `Le dossier ${facts.reference} n’a pas été approuvé`,
    greeting: `Bonjour ${facts.requesterName},`,
    paragraphs: [
      `${facts.personName} n’a pas approuvé votre commande d’un ${product(facts)} pour ${facts.holderName}, pour la raison suivante :`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'Voir le dossier',
    notes: [
      'Rien n’a été envoyé au porteur. Vous pouvez passer une nouvelle commande en tenant compte de cette raison.',
    ],
  }),
  commented: (facts) => ({
    subject: `L’auditeur vous écrit au sujet du dossier ${facts.reference}`,
    greeting: `Bonjour ${facts.requesterName},`,
    paragraphs: [
      `Au sujet du ${product(facts)} pour ${facts.holderName}, l’auditeur qui vérifie votre dossier vous écrit :`,
    ],
    ...(facts.reason ? { quote: facts.reason } : {}),
    action: 'Voir le dossier et répondre',
    notes: [`Référence ${facts.reference}. Vous répondez sur la page du dossier.`],
  }),
  documentAttached: (facts) => ({
    subject: `Un document est joint au dossier ${facts.reference}`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Un document pour l’audit est joint à la commande d’un ${product(facts)} pour ${facts.holderName}.`,
    ],
    action: 'Voir le dossier',
    notes: [`Référence ${facts.reference}.`],
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
  toAccept: (facts) => ({
    subject: `À accepter avant le ${day(facts.acceptBy)} : le certificat de ${facts.holderName} (${facts.reference})`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Le ${product(facts)} de ${facts.holderName} a été émis. Le porteur a été prévenu par courriel et peut s’en servir.`,
      `Son autorité veut savoir qu’il est bien ce que vous aviez commandé : voyez ce qu’il contient et acceptez-le au plus tard le ${day(facts.acceptBy)}. Sans acceptation, il est révoqué.`,
    ],
    action: 'Voir le certificat et l’accepter',
    notes: [`Référence ${facts.reference}.`],
  }),
  acceptSoon: (facts) => ({
    subject: `Encore à accepter avant le ${day(facts.acceptBy)} : le certificat de ${facts.holderName} (${facts.reference})`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Personne n’a encore accepté le ${product(facts)} de ${facts.holderName}. Après le ${day(facts.acceptBy)}, il est révoqué définitivement.`,
    ],
    action: 'Voir le certificat et l’accepter',
    notes: [`Référence ${facts.reference}. Qui l’accepte dans votre compte l’accepte pour tous.`],
  }),
  orderState: (facts) => ({
    subject: `Commande ${facts.reference} (${facts.holderName}) : ${state(facts)}`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `La commande d’un ${product(facts)} pour ${facts.holderName} a changé d’état : ${state(facts)}.`,
    ],
    action: 'Voir la commande',
    notes: [
      `Référence ${facts.reference}. Vous recevez cet avis parce que vous suivez cette commande ; la page de vos alertes indique lesquelles vous sont envoyées par courriel.`,
    ],
  }),
  renewalFailed: (facts) => ({
    subject: `Le certificat de ${facts.holderName} n’a pas pu être renouvelé (${facts.reference})`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Votre compte a confié au portail le renouvellement du ${product(facts)} de ${facts.holderName}, qui expire le ${day(facts.expiresAt)}. La commande n’a pas pu être passée, pour cette raison :`,
    ],
    quote: reasonOf(facts),
    action: 'Voir la commande',
    notes: [
      facts.triesAgainAt === undefined
        ? 'Le portail ne réessaiera pas de lui-même : renouvelez-le sur la page du dossier, ou passez une nouvelle commande.'
        : `Le portail réessaiera le ${day(facts.triesAgainAt)}. Vous pouvez aussi le renouveler vous-même sur la page du dossier.`,
      `Référence ${facts.reference}.`,
    ],
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
  recovery: (facts) => ({
    subject: 'Retrouver l’accès au portail de certificats',
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Quelqu’un, vous sans doute, a demandé à retrouver l’accès. Votre identifiant est ${facts.login}.`,
      'Le lien vous permet de choisir un nouveau mot de passe ou, si cinq échecs ont bloqué votre accès et que vous connaissez votre mot de passe, de le débloquer sans en changer.',
    ],
    action: 'Retrouver l’accès',
    notes: [
      'Le lien fonctionne une seule fois, pendant une heure. Il est pour vous seul : ne le transmettez pas.',
      'Si vous n’avez rien demandé, supprimez ce message : rien ne se fera sans vous.',
    ],
  }),
  restored: (facts) => ({
    subject: 'Vous pouvez de nouveau vous connecter',
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Le blocage de votre accès est levé. Votre identifiant est ${facts.login} ; votre mot de passe et vos clés d’accès d’avant ne fonctionnent plus.`,
    ],
    action: 'Choisir un nouveau mot de passe',
    notes: [
      'Le lien fonctionne une seule fois, dans les trois jours. Il n’est que pour vous : ne le transmettez pas.',
    ],
  }),
  certificate: (facts) => ({
    subject: 'Votre certificat pour vous connecter',
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Votre compte se connecte par certificat : plus aucun mot de passe n’est demandé. Votre identifiant est ${facts.login}.`,
      'Ouvrez le lien sur l’ordinateur ou le téléphone avec lequel vous vous connecterez. Votre clé y est créée et n’en sort jamais ; vous la téléchargez avec le certificat dans un seul fichier, que vous importez sur place.',
    ],
    action: 'Créer le certificat',
    notes: [
      'Le lien fonctionne une seule fois, pendant trois jours. Il est pour vous seul : ne le transmettez pas.',
    ],
  }),
  certificateEnds: (facts) => ({
    subject: `Votre certificat de connexion prend fin le ${day(facts.expiresAt)}`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `Le certificat avec lequel vous vous connectez prend fin le ${day(facts.expiresAt)}. Après cette date, vous ne pourrez plus entrer sans l’aide d’un administrateur.`,
      'Connectez-vous avant, créez le suivant sur le même appareil et importez-le : cela prend une minute.',
    ],
    action: 'Créer le certificat suivant',
    notes: ['Votre certificat actuel fonctionne jusqu’à cette date.'],
  }),
  panic: (facts) => ({
    subject: `${facts.personName} a bloqué son propre accès`,
    greeting: `Bonjour ${facts.name},`,
    paragraphs: [
      `${facts.personName} (compte ${facts.accountName}) a appuyé sur le bouton panique : son accès est bloqué, toutes ses sessions sont terminées et ses certificats de connexion sont révoqués.`,
      'Parlez-lui avant de rétablir l’accès, par un moyen que vous savez être le sien : quelqu’un a peut-être son appareil.',
    ],
    action: 'Voir les utilisateurs',
    notes: ['Seul un administrateur du compte, ou nos services, peut rétablir cet accès.'],
  }),
  copies: {
    generic:
      'Vous recevez cette copie parce que cette adresse est l’adresse générique du compte, dans ses préférences.',
    accountingAutomatic:
      'Vous recevez cette copie parce que cette adresse est celle de la comptabilité du compte, dans ses préférences.',
    accountingManual:
      'Vous recevez cette copie parce que cette adresse est celle de la comptabilité du compte, dans ses préférences.',
    urgent:
      'Vous recevez cette copie parce que cette adresse est l’adresse d’urgence du compte, dans ses préférences.',
    purchasing:
      'Vous recevez cette copie parce que cette adresse est celle du service achats, dans les préférences du compte.',
    delivery:
      'Vous recevez cette copie parce que cette adresse est celle des notifications de livraison du compte, dans ses préférences.',
  },
  signature:
    'Paraphe, le portail de certificats. Ce message est envoyé par un programme ; les réponses ne sont pas lues.',
};
