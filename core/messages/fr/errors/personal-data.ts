import type { personalDataErrors } from '../../../errors/personal-data.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';

export const personalDataErrorMessages: ErrorMessages<keyof typeof personalDataErrors> = {
  'personalData.linkUnknown': () => ({
    what: 'Ce lien vers vos données personnelles ne fonctionne pas, ou plus.',
    remedy: 'Il dure 24 heures. Demandez-en un autre sur cette page : il arrive par courriel.',
  }),
  'personalData.superUserFirst': () => ({
    what: 'Vous êtes le Super Utilisateur de votre compte, qui doit toujours en avoir un.',
    remedy: 'Demandez-nous de confier le compte à une autre personne, puis redemandez l’effacement.',
  }),
  'personalData.lastOperator': () => ({
    what: 'Vous êtes le seul opérateur de ce portail, qui doit toujours en avoir un.',
    remedy: 'Ajoutez un autre opérateur, puis redemandez l’effacement.',
  }),
  'purpose.mandatory': (detail) => ({
    what: `La loi impose de conserver les archives des certificats jusqu’au ${text(detail.untilAt)}.`,
    remedy: 'Cette finalité pourra être retirée après cette date ; les autres peuvent l’être dès maintenant.',
  }),
  'purpose.withdrawn': (detail) => ({
    what: `Vous n’autorisez pas cet usage de vos données : ${list(detail.purposes)}.`,
    remedy: 'Pour continuer, autorisez-le à nouveau sur la page de vos données personnelles.',
  }),
};
