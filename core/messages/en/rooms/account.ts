import { contacts } from '../contacts.ts';
import { customFields } from '../custom-fields.ts';
import { journal } from '../journal.ts';
import { outbox } from '../outbox.ts';
import { preferences } from '../preferences.ts';
import { apiUsers, users } from '../users.ts';

/** What is set and read of an account, and what waits on this device. */
export const words = {
  administration: { apiUsers, contacts, customFields, preferences, users },
  journal,
  outbox,
};
