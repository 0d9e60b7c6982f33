import type { alertErrors } from '../../../errors/alerts.ts';
import type { ErrorMessages } from '../../message.ts';

export const alertErrorMessages: ErrorMessages<keyof typeof alertErrors> = {
  'push.endpointRefused': () => ({
    what: 'This browser named a place for notifications that the portal may not write to.',
    remedy:
      'Use the browser without a private notification server, or read the alerts by mail and in the app.',
  }),
};
