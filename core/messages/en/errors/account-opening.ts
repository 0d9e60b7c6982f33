import type { accountOpeningErrors } from '../../../errors/account-opening.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const accountOpeningErrorMessages: ErrorMessages<keyof typeof accountOpeningErrors> = {
  'accountRequest.alreadyAsked': (detail) => ({
    what: `Your request for this organisation is already here, under the number ${text(detail.number)}.`,
    remedy: 'It is being looked at: you need not send it again. The answer comes by mail.',
  }),
  'accountRequest.notFound': () => ({
    what: 'There is no such request for an account.',
    remedy: 'Go back to the list of requests and choose one of those it shows.',
  }),
  'accountRequest.decided': () => ({
    what: 'This request was decided already.',
    remedy: 'Reload the page to see what was decided, and by when.',
  }),
  'plan.dayPast': () => ({
    what: 'A plan cannot change on a day that is over.',
    remedy: 'Choose today or a later day.',
  }),
  'plan.unchanged': () => ({
    what: 'On that day, this is already the account’s plan.',
    remedy: 'Choose another plan or another day.',
  }),
  'plan.changeNotFound': () => ({
    what: 'No change of plan is waiting for that day.',
    remedy: 'Reload the page: it was perhaps cancelled, or has taken effect.',
  }),
};
