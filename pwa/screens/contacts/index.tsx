import { BookUser, Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ContactView } from '#core/portal/administration-views.ts';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactTable, type Lists } from './contact-table.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import './contacts.css';

export default function ContactsScreen(): VNode {
  return (
    <SignedIn as="user" title={words.value.administration.contacts.title}>
      {() => <Contacts />}
    </SignedIn>
  );
}

/** A tick that is being kept: it stands as it was set, until the portal has said no. */
interface Wanted {
  readonly contactId: string;
  readonly lists: Lists;
}

function Contacts(): VNode {
  const { portal, newId } = useEnvironment();
  const [edited, setEdited] = useState<ContactView | 'new' | undefined>(undefined);
  const [wanted, setWanted] = useState<Wanted | undefined>(undefined);
  const [leaving, setLeaving] = useState<ContactView | undefined>(undefined);
  const reading = useReading((signal) => portal.read('/api/contacts', { signal }), [portal]);
  const offer = useMemo(
    () =>
      createAction(
        (id, contactId: string, lists: Lists) =>
          portal.run('contact.setLists@1', { contactId, ...lists }, { id }),
        newId,
      ),
    [portal],
  );
  const { contacts } = words.value.administration;
  const onLists = async ({ contactId }: ContactView, lists: Lists) => {
    if (offer.busy.value) return;
    setWanted({ contactId, lists });
    await offer.run(contactId, lists);
    await reading.reload();
    setWanted(undefined);
  };
  return (
    <Screen
      title={contacts.title}
      lead={<p>{contacts.lead}</p>}
      actions={
        <Button kind="main" icon={Plus} onClick={() => setEdited('new')}>
          {contacts.add}
        </Button>
      }
    >
      <Notice kind="info">
        <p>{contacts.noRights}</p>
      </Notice>
      <RefusalNotice refusal={offer.refusal.value} />
      <Loaded reading={reading}>
        {(rows) =>
          rows.length > 0 ? (
            <ContactTable
              rows={rows.map((row) =>
                row.contactId === wanted?.contactId ? { ...row, ...wanted.lists } : row,
              )}
              busy={offer.busy.value}
              onLists={onLists}
              onEdit={setEdited}
              onRemove={setLeaving}
            />
          ) : (
            <EmptyState icon={BookUser} title={contacts.none}>
              {contacts.noneText}
            </EmptyState>
          )
        }
      </Loaded>
      {edited && (
        <ContactDialog
          key={edited === 'new' ? 'new' : edited.contactId}
          contact={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onDone={reading.reload}
        />
      )}
      {leaving && (
        <RemovalDialog contact={leaving} onClose={() => setLeaving(undefined)} onDone={reading.reload} />
      )}
    </Screen>
  );
}
