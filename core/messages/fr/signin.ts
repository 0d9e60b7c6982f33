import type { signin as english } from '../en/signin.ts';

export const signin: typeof english = {
  title: 'Se connecter',
  login: 'Identifiant',
  submit: 'Se connecter',
  holder:
    'Vous êtes invité à recevoir un certificat ? Ouvrez le lien du courriel reçu : aucun compte n’est nécessaire.',
  again: 'Connectez-vous pour continuer ; votre saisie est conservée.',
  password: {
    title: 'Choisissez votre mot de passe',
    lead: 'Ce lien sert une fois. Vous vous connecterez ensuite avec votre identifiant et ce mot de passe.',
    new: 'Nouveau mot de passe',
    hint: (minimum) => `Au moins ${minimum} caractères ; plusieurs mots conviennent bien.`,
    again: 'Le même mot de passe, encore une fois',
    differs: 'Les deux mots de passe diffèrent.',
    tooShort: (minimum) => `Au moins ${minimum} caractères.`,
    submit: 'Enregistrer le mot de passe',
    done: 'Votre mot de passe est enregistré.',
    doneText: (login) => `Votre identifiant est ${login}.`,
    noLink: 'Cette page a besoin du lien du courriel.',
    noLinkRemedy: 'Ouvrez de nouveau le lien, en entier, depuis le courriel reçu.',
  },
};
