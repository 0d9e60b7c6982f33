import type { administrationErrors } from '../../../errors/administration.ts';
import type { ErrorMessages } from '../../message.ts';

export const administrationErrorMessages: ErrorMessages<keyof typeof administrationErrors> = {
  'contact.notFound': () => ({
    what: 'There is no such contact in this account.',
    remedy: 'Somebody may have removed it meanwhile: load the list again and choose another one.',
  }),
  'contact.isUser': () => ({
    what: 'This contact is a user of the account and cannot be removed from here.',
    remedy: 'Take them out of the two lists instead, or remove the user first.',
  }),
  'customField.undefined': () => ({
    what: 'The account has no such field of its own.',
    remedy: 'Load the page again: an administrator may have removed the field meanwhile.',
  }),
};
