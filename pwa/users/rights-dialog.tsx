import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Right } from '#core/accounts/rights.ts';
import type { UserView } from '#core/portal/users-views.ts';
import { FormDialog } from '../look/form-dialog.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { RightsField } from './rights-field.tsx';

interface RightsDialogProps {
  readonly user: UserView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function RightsDialog({ user, onClose, onDone }: RightsDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { userId, name } = user;
  const [held, setHeld] = useState<readonly Right[]>(user.rights);
  const action = useMemo(
    () =>
      createAction(
        (id, rights: readonly Right[]) =>
          portal.run('user.setRights@1', { userId, rights: [...rights] }, { id }),
        newId,
      ),
    [portal, newId, userId],
  );
  const { changeRights } = words.value.administration.users;
  const submit = async () => {
    if (!(await action.run(held))) return;
    toast({ text: changeRights.done(name) });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={changeRights.title(name)}
      submit={changeRights.submit}
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      <p class="soft">{changeRights.text}</p>
      <RightsField held={held} grantable={user.grantable} onHeld={setHeld} />
    </FormDialog>
  );
}
