import type { signinErrors } from '../../../errors/signin.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const signinErrorMessages: ErrorMessages<keyof typeof signinErrors> = {
  'signin.failed': () => ({
    what: 'L’identifiant ou le mot de passe est incorrect.',
    remedy: 'Vérifiez les deux et recommencez.',
  }),
  'signin.required': () => ({
    what: 'Vous n’êtes pas connecté.',
    remedy: 'Connectez-vous ; votre saisie est conservée.',
  }),
  'signin.tooManyAttempts': (detail) => ({
    what: 'Trop d’essais.',
    remedy: `Attendez ${text(detail.minutes)} minutes, puis recommencez.`,
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
