import type { accountOpeningErrors } from '../../../errors/account-opening.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const accountOpeningErrorMessages: ErrorMessages<keyof typeof accountOpeningErrors> = {
  'accountRequest.alreadyAsked': (detail) => ({
    what: `Votre demande pour cette organisation nous est déjà parvenue, sous le numéro ${text(detail.number)}.`,
    remedy: 'Elle est à l’étude : inutile de la renvoyer. La réponse arrivera par courriel.',
  }),
  'accountRequest.notFound': () => ({
    what: 'Cette demande de compte n’existe pas.',
    remedy: 'Revenez à la liste des demandes et choisissez-en une qui y figure.',
  }),
  'accountRequest.decided': () => ({
    what: 'Cette demande a déjà reçu sa réponse.',
    remedy: 'Rechargez la page pour voir la décision et sa date.',
  }),
  'plan.dayPast': () => ({
    what: 'Une formule ne peut pas changer à une date passée.',
    remedy: 'Choisissez aujourd’hui ou un jour à venir.',
  }),
  'plan.unchanged': () => ({
    what: 'À cette date, c’est déjà la formule du compte.',
    remedy: 'Choisissez une autre formule ou une autre date.',
  }),
  'plan.changeNotFound': () => ({
    what: 'Aucun changement de formule n’est prévu à cette date.',
    remedy: 'Rechargez la page : il a peut-être été annulé, ou a déjà pris effet.',
  }),
};
