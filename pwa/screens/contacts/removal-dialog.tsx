import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ContactView } from '#core/portal/administration-views.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { toast } from '../../look/toasts.tsx';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

interface RemovalDialogProps {
  readonly contact: ContactView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function RemovalDialog({ contact, onClose, onDone }: RemovalDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { contactId, name } = contact;
  const remove = useMemo(
    () => createAction((id) => portal.run('contact.remove@1', { contactId }, { id }), newId),
    [portal, contactId],
  );
  const { common, administration } = words.value;
  const { contacts } = administration;
  const onConfirm = async () => {
    if (!(await remove.run())) return;
    toast({ text: contacts.removed(name) });
    onClose();
    await onDone();
  };
  return (
    <Dialog
      open
      title={contacts.removeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button kind="danger" busy={remove.busy.value} onClick={onConfirm}>
            {contacts.remove}
          </Button>
        </>
      }
    >
      <p>{contacts.removeText}</p>
      <p>{contacts.removeUndo}</p>
      <RefusalNotice refusal={remove.refusal.value} />
    </Dialog>
  );
}
