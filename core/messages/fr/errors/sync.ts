import type { syncErrors } from '../../../errors/sync.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const syncErrorMessages: ErrorMessages<keyof typeof syncErrors> = {
  'sync.gap': () => ({
    what: 'Une modification faite auparavant sur le même appareil n’est pas arrivée au portail.',
    remedy: 'L’appareil la renvoie de lui-même ; rien n’est perdu.',
  }),
  'sync.onlineOnly': () => ({
    what: 'Cette action n’est possible qu’en étant connecté au portail.',
    remedy: 'Refaites-la sur sa page, avec une connexion.',
  }),
  'draft.tooMany': (detail) => ({
    what: `Vous avez déjà autant de brouillons que le portail en garde : ${text(detail.most)}.`,
    remedy: 'Envoyez-en un ou supprimez-en un, puis enregistrez à nouveau.',
  }),
  'view.tooMany': (detail) => ({
    what: `Vous avez déjà autant de vues que le portail en garde : ${text(detail.most)}.`,
    remedy: 'Supprimez-en une, puis enregistrez à nouveau.',
  }),
};
