import type { renewalErrors } from '../../../errors/renewals.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

/** In the reader's own time zone, as everything on screen. */
const day = (moment: unknown): string =>
  typeof moment === 'string' && moment.includes('T')
    ? new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(new Date(moment))
    : '…';

export const renewalErrorMessages: ErrorMessages<keyof typeof renewalErrors> = {
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
  'renewal.tooEarly': (detail) => ({
    what: `Ce certificat pourra être renouvelé à partir du ${day(detail.from)} : 90 jours avant sa fin.`,
    remedy: 'Activez le renouvellement automatique, ou revenez à ce moment.',
  }),
  'renewal.tooLate': (detail) => ({
    what: `Ce certificat pouvait être renouvelé jusqu’au ${day(detail.until)} : 30 jours après sa fin.`,
    remedy: 'Passez une nouvelle commande pour son porteur.',
  }),
};
