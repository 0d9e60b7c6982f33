import type { OrderContact } from '../portal/views.ts';
import type { PackedRow } from './protocol.ts';

/** Somebody of the account, as devices know them. */
export interface PersonRow {
  readonly name: string;
  readonly mail: string;
  readonly hasLeft: boolean;
  /** One's own alone; null: the usual ones. */
  readonly listColumns: readonly string[] | null;
}

export function readPersonRow([, , name, mail, hasLeft, listColumns]: PackedRow): PersonRow {
  return { name, mail, hasLeft, listColumns: listColumns ?? null } as PersonRow;
}

/** Somebody whom forms offer or orders name. */
export interface ContactRow extends OrderContact {
  readonly contactId: string;
  readonly administrative: boolean;
  readonly technical: boolean;
  readonly isRemoved: boolean;
}

/** @param people by id: a contact who is a user has the name and the mailbox that they have as a user */
export function readContactRow(
  [contactId, , userId, name, position, mail, phone, administrative, technical, isRemoved]: PackedRow,
  people: ReadonlyMap<string, PersonRow>,
): ContactRow {
  const person = typeof userId === 'string' ? people.get(userId) : undefined;
  return {
    contactId,
    name: person?.name ?? name,
    mail: person?.mail ?? mail,
    position,
    phone,
    administrative,
    technical,
    isRemoved,
  } as ContactRow;
}
