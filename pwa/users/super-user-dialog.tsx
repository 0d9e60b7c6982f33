import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type Right, rights } from '#core/accounts/rights.ts';
import type { UserView } from '#core/portal/users-views.ts';
import { FormDialog } from '../look/form-dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { RightsField } from './rights-field.tsx';

interface SuperUserDialogProps {
  readonly accountId: string;
  readonly successor: UserView;
  readonly former: UserView | undefined;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Hands an account to another of its users. */
export function SuperUserDialog({
  accountId,
  successor,
  former,
  onClose,
  onDone,
}: SuperUserDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const [held, setHeld] = useState<readonly Right[]>([]);
  const { userId, name } = successor;
  const action = useMemo(
    () =>
      createAction(
        (id, formerRights: readonly Right[]) =>
          portal.run(
            'account.changeSuperUser@1',
            { accountId, userId, formerRights: [...formerRights] },
            { id },
          ),
        newId,
      ),
    [portal, newId, accountId, userId],
  );
  const { changeSuperUser } = words.value.administration.users;
  const submit = async () => {
    if (!(await action.run(held))) return;
    toast({ text: changeSuperUser.done(name) });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={changeSuperUser.title(name)}
      submit={changeSuperUser.submit}
      danger
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice kind="warning">
        <p>{changeSuperUser.check}</p>
      </Notice>
      <p>{changeSuperUser.explanation(former?.name ?? '')}</p>
      <RightsField
        label={changeSuperUser.kept(former?.name ?? '')}
        held={held}
        grantable={rights}
        onHeld={setHeld}
      />
    </FormDialog>
  );
}
