import type { VNode } from 'preact';
import type { AccountContact } from '#core/portal/account-opening-views.ts';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { Section } from '../../look/section.tsx';
import { formats, words } from '../../shell/words.ts';

export function ContactsSection({ contacts }: { readonly contacts: readonly AccountContact[] }): VNode {
  const { account } = words.value.accountOpening;
  return (
    <Section title={account.contacts}>
      {contacts.length > 0 ? (
        <DataTable
          caption={account.contacts}
          columns={columns()}
          rows={contacts}
          rowKey={({ contactId }) => contactId}
        />
      ) : (
        <p class="soft">{account.noContacts}</p>
      )}
    </Section>
  );
}

function columns(): readonly Column<AccountContact>[] {
  const { fields } = words.value.accountOpening;
  return [
    { key: 'name', title: fields.name, heading: true, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'role', title: fields.position, cell: (contact) => formats.value.list(rolesOf(contact)) },
    { key: 'mail', title: fields.mail, cell: ({ mail }) => <a href={`mailto:${mail}`}>{mail}</a> },
    { key: 'phone', title: fields.phone, cell: ({ phone }) => <span class="mono">{phone}</span> },
  ];
}

/** Position first, then what they are to the account, and whether they may be helped. */
function rolesOf({ position, superUser, noSupport }: AccountContact): readonly string[] {
  const { account } = words.value.accountOpening;
  const roles = [position, superUser ? account.superUser : '', noSupport ? account.noSupport : ''];
  return roles.filter((role) => role !== '');
}
