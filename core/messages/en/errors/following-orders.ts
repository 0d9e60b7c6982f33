import type { followingOrdersErrors } from '../../../errors/following-orders.ts';
import type { ErrorMessages } from '../../message.ts';
import { size, text } from '../detail.ts';

/** In the reader's own time zone, as everything on screen. */
const day = (moment: unknown): string =>
  typeof moment === 'string' && moment.includes('T')
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(moment))
    : '…';

export const followingOrdersErrorMessages: ErrorMessages<keyof typeof followingOrdersErrors> = {
  'order.approvalDecided': ({ decision, personName }) => ({
    what: `${text(personName)} was faster: the order is already ${decision === 'approved' ? 'approved' : 'refused'}.`,
    remedy: 'Nothing is left to decide. Reload the order to see it.',
  }),
  'document.notAccepted': () => ({
    what: 'This file is neither a PDF, a PNG nor a JPEG.',
    remedy: 'Save or scan the document as one of these, then attach it again.',
  }),
  'document.notFound': () => ({
    what: 'There is no such document with this order.',
    remedy: 'Reload the order to see its documents.',
  }),
  'document.tooLarge': (detail) => ({
    what: `This file has ${size(detail.size)}; ${size(detail.limit)} at most.`,
    remedy: 'Scan it with a lower resolution, or send its pages apart.',
  }),
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
  'renewal.notNow': (detail) => ({
    what: `This certificate can be renewed from ${day(detail.from)} to ${day(detail.until)}: from 90 days before its end to 30 days after.`,
    remedy: 'Before, turn on its automatic renewal; after, place a new order for its holder.',
  }),
};
