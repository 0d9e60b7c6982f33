import type { personalDataErrors } from '../../../errors/personal-data.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';

export const personalDataErrorMessages: ErrorMessages<keyof typeof personalDataErrors> = {
  'personalData.linkUnknown': () => ({
    what: 'This link to personal data does not work, or no longer does.',
    remedy: 'It lasts 24 hours. Ask for another on this page: it comes by mail.',
  }),
  'personalData.superUserFirst': () => ({
    what: 'You are the super user of your account, which cannot be without one.',
    remedy: 'Ask us to hand the account to somebody else, then ask for the erasure again.',
  }),
  'personalData.lastOperator': () => ({
    what: 'You are the only operator of this portal, which cannot be without one.',
    remedy: 'Add another operator, then ask for the erasure again.',
  }),
  'purpose.mandatory': (detail) => ({
    what: `The law asks for the archives of certificates to be kept until ${text(detail.untilAt)}.`,
    remedy: 'This purpose can be withdrawn after that day; the others can be now.',
  }),
  'purpose.withdrawn': (detail) => ({
    what: `You do not allow your data to be used for this: ${list(detail.purposes)}.`,
    remedy: 'To go on, allow it again on the page of your personal data.',
  }),
};
