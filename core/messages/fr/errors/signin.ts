import type { signinErrors } from '../../../errors/signin.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

/** Selon le mode que le compte demande. */
const forbidden: Readonly<Record<string, string>> = {
  password:
    'Cette façon de se connecter ne va pas avec votre second facteur : connectez-vous par mot de passe et code.',
  totp: 'Votre compte demande un mot de passe et un code.',
  certificate: 'Votre compte demande un certificat client.',
};

export const signinErrorMessages: ErrorMessages<keyof typeof signinErrors> = {
  'signin.failed': () => ({
    what: 'L’identifiant ou le mot de passe est incorrect.',
    remedy: 'Vérifiez les deux et recommencez.',
  }),
  'signin.blocked': () => ({
    what: 'La connexion avec cet identifiant est bloquée après cinq échecs de suite.',
    remedy:
      'Demandez le message de déblocage, ou adressez-vous à un administrateur de votre compte ou au support.',
  }),
  'signin.codeRequired': () => ({
    what: 'Il manque le code de votre second facteur.',
    remedy: 'Saisissez les six chiffres affichés par votre application, ou l’un de vos codes de secours.',
  }),
  'signin.suspended': () => ({
    what: 'Votre accès est suspendu.',
    remedy: 'Un administrateur de votre compte peut le rétablir.',
  }),
  'signin.userBlocked': () => ({
    what: 'Votre accès est bloqué.',
    remedy: 'Seul un administrateur de votre compte peut le rétablir.',
  }),
  'signin.modeForbids': (detail) => ({
    what: forbidden[text(detail.mode)] ?? 'Votre compte n’accepte pas cette façon de se connecter.',
    remedy:
      'Choisissez ce mode sur la page de connexion ; un administrateur de votre compte peut vous aider.',
  }),
  'signin.purposeWithdrawn': () => ({
    what: 'Vous avez retiré votre accord à l’usage de vos données pour la sécurité du portail, sans lequel personne ne peut se connecter.',
    remedy: 'Pour revenir, demandez le lien vers vos données personnelles et rendez cet accord.',
  }),
  'signin.required': () => ({
    what: 'Vous n’êtes pas connecté.',
    remedy: 'Connectez-vous ; votre saisie est conservée.',
  }),
  'signin.notKept': () => ({
    what: 'Ce navigateur ne retient pas votre connexion : il refuse les cookies de ce portail.',
    remedy: 'Autorisez les cookies de ce portail dans les réglages du navigateur, puis reconnectez-vous.',
  }),
  'signin.dutyFirst': () => ({
    what: 'Vous devez d’abord changer votre mot de passe ou créer votre second facteur.',
    remedy: 'Ouvrez vos informations de connexion et terminez cette étape.',
  }),
  'signin.proofRequired': () => ({
    what: 'Cette action demande de confirmer que c’est bien vous.',
    remedy: 'Confirmez par votre mot de passe, votre code ou votre clé d’accès ; votre saisie est conservée.',
  }),
  'signin.tooManyAttempts': (detail) => ({
    what: 'Trop d’essais.',
    remedy: `Attendez ${text(detail.minutes)} minutes, puis recommencez.`,
  }),
  'signin.notProven': () => ({
    what: 'Le mot de passe ou le code est incorrect.',
    remedy: 'Vérifiez les deux et recommencez.',
  }),
  'signin.passkeysForbid': () => ({
    what: 'Vous avez des clés d’accès, qui ne se combinent pas avec un second facteur.',
    remedy: 'Retirez d’abord vos clés d’accès ; vous vous connecterez ensuite par mot de passe et code.',
  }),
  'signin.certificateFirst': () => ({
    what: 'Vous n’avez pas vous-même de certificat de connexion valable.',
    remedy: 'Créez d’abord le vôtre et connectez-vous une fois avec ; demandez-le ensuite à tous.',
  }),
  'session.notFound': () => ({
    what: 'Cette session est déjà fermée.',
    remedy: 'Actualisez la liste.',
  }),
  'totp.notBegun': () => ({
    what: 'Vous n’avez pas de second facteur.',
    remedy: 'Commencez par en créer un.',
  }),
  'totp.wrongCode': () => ({
    what: 'Ce code n’est pas celui que cette clé donne maintenant.',
    remedy:
      'Vérifiez que votre téléphone est à l’heure, puis saisissez le code que l’application affiche maintenant.',
  }),
  'totp.imposed': () => ({
    what: 'Votre compte demande un second facteur à tous ses utilisateurs.',
    remedy: 'Pour changer de téléphone, enregistrez le nouveau : il remplacera l’ancien.',
  }),
  'totp.ownFirst': () => ({
    what: 'Vous n’avez pas vous-même de second facteur.',
    remedy: 'Créez d’abord le vôtre ; demandez-le ensuite à tous.',
  }),
  'link.unknown': () => ({
    what: 'Ce lien n’est pas valable.',
    remedy: 'Vérifiez qu’il a été copié en entier.',
  }),
  'link.expired': () => ({
    what: 'Ce lien a expiré.',
    remedy: 'Demandez-en un nouveau.',
  }),
  'link.used': () => ({
    what: 'Ce lien a déjà servi.',
    remedy: 'Connectez-vous, ou demandez-en un nouveau.',
  }),
  'password.tooShort': (detail) => ({
    what: `Le mot de passe doit avoir au moins ${text(detail.minimum)} caractères.`,
    remedy: 'Choisissez-en un plus long : plusieurs mots conviennent bien.',
  }),
  'password.tooCommon': () => ({
    what: 'Ce mot de passe est connu des attaquants.',
    remedy: 'Choisissez-en un que vous n’utilisez nulle part ailleurs.',
  }),
  'password.usedBefore': (detail) => ({
    what: `Vous avez déjà eu ce mot de passe : c’est l’actuel ou l’un des ${text(detail.remembered)} précédents.`,
    remedy: 'Choisissez-en un autre.',
  }),
  'password.wrong': () => ({
    what: 'Le mot de passe actuel est incorrect.',
    remedy: 'Saisissez celui avec lequel vous vous êtes connecté.',
  }),
  'password.changedMeanwhile': () => ({
    what: 'Le mot de passe vient d’être changé ailleurs.',
    remedy: 'Connectez-vous avec celui-là, ou demandez un nouveau lien.',
  }),
  'right.missing': () => ({
    what: 'Vos droits ne le permettent pas.',
    remedy: 'Adressez-vous à un administrateur de votre compte.',
  }),
  'account.notFound': () => ({
    what: 'Ce compte n’existe pas.',
    remedy: 'Choisissez le compte dans la liste.',
  }),
  'user.loginTaken': () => ({
    what: 'Cet identifiant est déjà utilisé.',
    remedy: 'Choisissez-en un autre.',
  }),
};
