import type { followingOrdersErrors } from '../../../errors/following-orders.ts';
import type { ErrorMessages } from '../../message.ts';
import { size, text } from '../detail.ts';

/** In the reader's own time zone, as everything on screen. */
const day = (moment: unknown): string =>
  typeof moment === 'string' && moment.includes('T')
    ? new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(new Date(moment))
    : '…';

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
  'renewal.declined': () => ({
    what: 'Votre compte a demandé à ne pas renouveler ce certificat.',
    remedy: 'Choisissez d’abord « Renouveler finalement » sur la page du dossier.',
  }),
  'renewal.exists': ({ reference }) => ({
    what: reference
      ? `Ce certificat est déjà en cours de renouvellement, par le dossier ${text(reference)}.`
      : 'Le renouvellement de ce certificat attend déjà sur cet appareil.',
    remedy: 'Suivez ce dossier ; s’il est annulé ou refusé, renouvelez à nouveau.',
  }),
  'renewal.notNow': (detail) => ({
    what: `Ce certificat peut être renouvelé du ${day(detail.from)} au ${day(detail.until)} : de 90 jours avant sa fin à 30 jours après.`,
    remedy:
      'Avant, activez son renouvellement automatique ; après, passez une nouvelle commande pour son porteur.',
  }),
};
