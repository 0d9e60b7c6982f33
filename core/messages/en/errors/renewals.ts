import type { renewalErrors } from '../../../errors/renewals.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

/** In the reader's own time zone, as everything on screen. */
const day = (moment: unknown): string =>
  typeof moment === 'string' && moment.includes('T')
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(moment))
    : '…';

export const renewalErrorMessages: ErrorMessages<keyof typeof renewalErrors> = {
  'renewal.declined': () => ({
    what: 'Your account has asked not to renew this certificate.',
    remedy: 'Choose “Renew after all” on the page of the order first.',
  }),
  'renewal.exists': ({ reference }) => ({
    what: reference
      ? `This certificate is being renewed already, by order ${text(reference)}.`
      : 'The renewal of this certificate waits on this device already.',
    remedy: 'Follow that order; should it be cancelled or refused, renew once more.',
  }),
  'renewal.tooEarly': (detail) => ({
    what: `This certificate can be renewed from ${day(detail.from)} on: 90 days before it ends.`,
    remedy: 'Turn automatic renewal on, or come back then.',
  }),
  'renewal.tooLate': (detail) => ({
    what: `This certificate could be renewed until ${day(detail.until)}: 30 days after it ended.`,
    remedy: 'Place a new order for its holder.',
  }),
};
