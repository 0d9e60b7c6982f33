import type { followingOrdersErrors } from '../../../errors/following-orders.ts';
import type { ErrorMessages } from '../../message.ts';
import { size, text } from '../detail.ts';

export const followingOrdersErrorMessages: ErrorMessages<keyof typeof followingOrdersErrors> = {
  'order.approvalDecided': ({ decision, personName }) => ({
    what: `${text(personName)} a été plus rapide : le dossier est déjà ${decision === 'approved' ? 'approuvé' : 'refusé'}.`,
    remedy: 'Il n’y a plus rien à décider. Rechargez le dossier pour le voir.',
  }),
  'document.notAccepted': () => ({
    what: 'Ce fichier n’est ni un PDF, ni un PNG, ni un JPEG.',
    remedy: 'Enregistrez ou numérisez le document dans l’un de ces formats, puis joignez-le de nouveau.',
  }),
  'document.notFound': () => ({
    what: 'Ce document n’existe pas dans ce dossier.',
    remedy: 'Rechargez le dossier pour voir ses documents.',
  }),
  'document.tooLarge': (detail) => ({
    what: `Ce fichier fait ${size(detail.size)} ; ${size(detail.limit)} au plus.`,
    remedy: 'Numérisez-le en plus basse résolution, ou envoyez ses pages séparément.',
  }),
};
