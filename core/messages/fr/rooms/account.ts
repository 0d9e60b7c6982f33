import type { words as english } from '../../en/rooms/account.ts';
import { contacts } from '../contacts.ts';
import { customFields } from '../custom-fields.ts';
import { journal } from '../journal.ts';
import { outbox } from '../outbox.ts';
import { preferences } from '../preferences.ts';
import { apiUsers, users } from '../users.ts';

export const words: typeof english = {
  administration: { apiUsers, contacts, customFields, preferences, users },
  journal,
  outbox,
};
