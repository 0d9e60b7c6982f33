import type { administrationCommands } from '#core/commands/administration.ts';
import type { Handlers } from '../commands/handler.ts';
import { addContact } from './add-contact.ts';
import { changeContact } from './change-contact.ts';
import { removeContact } from './remove-contact.ts';
import { setApprovalMode } from './set-approval-mode.ts';
import { setContactLists } from './set-contact-lists.ts';
import { setCustomField } from './set-custom-field.ts';
import { setListColumns } from './set-list-columns.ts';
import { setContactPoints, setInvoicing } from './set-preferences.ts';

export const administrationHandlers: Handlers<typeof administrationCommands> = {
  'contact.add@1': addContact,
  'contact.change@1': changeContact,
  'contact.setLists@1': setContactLists,
  'contact.remove@1': removeContact,
  'customField.set@1': setCustomField,
  'me.setListColumns@1': setListColumns,
  'preferences.setApprovalMode@1': setApprovalMode,
  'preferences.setContactPoints@1': setContactPoints,
  'preferences.setInvoicing@1': setInvoicing,
};
