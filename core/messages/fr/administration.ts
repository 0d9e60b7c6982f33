import type { administration as english } from '../en/administration.ts';
import { contacts } from './contacts.ts';
import { customFields } from './custom-fields.ts';
import { columns } from './list-columns.ts';
import { menu } from './menu.ts';
import { preferences } from './preferences.ts';
import { apiUsers, users } from './users.ts';

export const administration: typeof english = {
  users,
  apiUsers,
  menu,
  contacts,
  customFields,
  preferences,
  columns,
};
