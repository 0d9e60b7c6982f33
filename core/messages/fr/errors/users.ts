import type { userErrors } from '../../../errors/users.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';
import { rights } from '../rights.ts';

const names: Readonly<Record<string, string>> = rights;
/** Of rights in a detail, which a newer portal may fill with more than we know. */
const namesOf = (asked: unknown): readonly string[] =>
  Array.isArray(asked) ? asked.map((right) => names[String(right)] ?? String(right)) : [];

export const userErrorMessages: ErrorMessages<keyof typeof userErrors> = {
  'user.notFound': () => ({
    what: 'Cet utilisateur n’existe pas dans ce compte.',
    remedy: 'Consultez à nouveau la liste : la personne a peut-être été supprimée.',
  }),
  'user.mailTaken': () => ({
    what: 'Cette adresse électronique est déjà celle de quelqu’un sur ce portail.',
    remedy: 'Chaque utilisateur a sa propre adresse : indiquez-en une autre.',
  }),
  'user.contactNotFound': () => ({
    what: 'Ce contact n’existe pas, ou il a déjà un accès.',
    remedy: 'Choisissez un autre contact, ou enregistrez-en un nouveau.',
  }),
  'user.yourself': () => ({
    what: 'Personne ne modifie son propre accès.',
    remedy: 'Adressez-vous à un autre administrateur du compte.',
  }),
  'user.superUser': () => ({
    what: 'Cette personne est le Super Utilisateur : elle a tous les droits, et le compte ne peut se passer d’elle.',
    remedy: 'Demandez à l’opérateur du portail de désigner un autre Super Utilisateur.',
  }),
  'user.notActive': () => ({
    what: 'Cette personne est suspendue ou bloquée.',
    remedy: 'Rétablissez d’abord son accès.',
  }),
  'user.notBlocked': () => ({
    what: 'Cette personne n’est pas bloquée.',
    remedy: 'Il n’y a plus rien à faire.',
  }),
  'user.blockedByOperator': () => ({
    what: 'C’est l’opérateur du portail qui a bloqué cette personne.',
    remedy: 'Demandez-lui de lever le blocage.',
  }),
  'right.notYoursToGive': (detail) => ({
    what: `Vous ne pouvez ni donner ni retirer ce droit : ${list(namesOf(detail.rights))}.`,
    remedy: 'Adressez-vous à quelqu’un qui le détient, ou au Super Utilisateur du compte.',
  }),
  'apiUser.notFound': () => ({
    what: 'Aucun utilisateur API de ce compte n’a ce jeton en cours de validité.',
    remedy: 'Consultez à nouveau la liste des utilisateurs API.',
  }),
  'api.tokenUnknown': () => ({
    what: 'Ce jeton est inconnu, révoqué, ou en pause tant que son auteur est suspendu.',
    remedy: 'Vérifiez qu’il a été copié en entier, ou demandez-en un autre au Super Utilisateur du compte.',
  }),
  'api.tokenExpired': () => ({
    what: 'Ce jeton est arrivé à échéance.',
    remedy: 'Demandez-en un autre au Super Utilisateur du compte.',
  }),
  'api.addressForbidden': (detail) => ({
    what: `Ce jeton n’est pas utilisable depuis l’adresse ${text(detail.address)}.`,
    remedy:
      'Utilisez-le depuis l’un de ses réseaux, ou demandez au Super Utilisateur un jeton pour celui-ci.',
  }),
};
