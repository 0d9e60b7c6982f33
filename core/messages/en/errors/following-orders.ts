import type { followingOrdersErrors } from '../../../errors/following-orders.ts';
import type { ErrorMessages } from '../../message.ts';
import { size, text } from '../detail.ts';

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
};
