import type { alertErrors } from '../../../errors/alerts.ts';
import type { ErrorMessages } from '../../message.ts';

export const alertErrorMessages: ErrorMessages<keyof typeof alertErrors> = {
  'push.endpointRefused': () => ({
    what: 'Ce navigateur a indiqué, pour les notifications, une adresse à laquelle le portail ne peut pas écrire.',
    remedy:
      'Utilisez le navigateur sans serveur de notifications privé, ou lisez les alertes par courriel et dans l’application.',
  }),
};
