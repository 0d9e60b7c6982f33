import { Pencil, Trash2 } from 'lucide-preact';
import type { VNode } from 'preact';
import type { ContactList } from '#core/accounts/contacts.ts';
import { readablePhone } from '#core/accounts/readable-phone.ts';
import type { ContactView } from '#core/portal/administration-views.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { words } from '../../shell/words.ts';

export type Lists = Readonly<Record<ContactList, boolean>>;

interface ContactTableProps {
  readonly rows: readonly ContactView[];
  /** A tick is being kept. */
  readonly busy: boolean;
  readonly onLists: (contact: ContactView, lists: Lists) => void;
  readonly onEdit: (contact: ContactView) => void;
  readonly onRemove: (contact: ContactView) => void;
}

export function ContactTable({ rows, busy, onLists, onEdit, onRemove }: ContactTableProps): VNode {
  const { contacts } = words.value.administration;
  const tick = (list: ContactList, label: (name: string) => string) => (contact: ContactView) => (
    <input
      class="tick"
      type="checkbox"
      aria-label={label(contact.name)}
      aria-busy={busy || undefined}
      checked={contact[list]}
      onChange={(event) => {
        const { administrative, technical } = contact;
        onLists(contact, { administrative, technical, [list]: event.currentTarget.checked });
      }}
    />
  );
  const columns: readonly Column<ContactView>[] = [
    { key: 'name', title: contacts.name, heading: true, cell: (contact) => <Who contact={contact} /> },
    { key: 'reach', title: contacts.reach, cell: (contact) => <Reach contact={contact} /> },
    {
      key: 'administrative',
      title: contacts.administrative,
      cell: tick('administrative', contacts.inAdministrative),
    },
    { key: 'technical', title: contacts.technical, cell: tick('technical', contacts.inTechnical) },
    {
      key: 'actions',
      title: contacts.actions,
      end: true,
      cell: (contact) => (
        <span class="contact-actions">
          <Button
            kind="quiet"
            icon={Pencil}
            label={contacts.editNamed(contact.name)}
            onClick={() => onEdit(contact)}
          >
            {contacts.edit}
          </Button>
          {!contact.isUser && (
            <Button
              kind="quiet"
              icon={Trash2}
              label={contacts.removeNamed(contact.name)}
              onClick={() => onRemove(contact)}
            >
              {contacts.remove}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={contacts.listTitle}
      columns={columns}
      rows={rows}
      rowKey={({ contactId }) => contactId}
    />
  );
}

function Who({ contact }: { readonly contact: ContactView }): VNode {
  const { contacts } = words.value.administration;
  const does = [contact.position, contact.service].filter(Boolean).join(' · ');
  return (
    <span class="contact-who">
      <span class="contact-name">
        <strong>{contact.name}</strong>
        {contact.isUser && <Badge tone="neutral">{contacts.isUser}</Badge>}
      </span>
      {does && <span class="small soft">{does}</span>}
    </span>
  );
}

function Reach({ contact: { mail, phone, mobile } }: { readonly contact: ContactView }): VNode {
  return (
    <span class="contact-who">
      <span class="contact-mail">{mail}</span>
      {[phone, mobile].filter(Boolean).map((number) => (
        <a key={number} class="small soft" href={`tel:${number}`}>
          {readablePhone(number)}
        </a>
      ))}
    </span>
  );
}
