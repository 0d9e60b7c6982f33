import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import type { UserView } from '#core/portal/users-views.ts';
import { Checkbox } from '../look/checkbox.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { doAct, isTaking, type UserAct } from './user-acts.ts';

interface ActDialogProps {
  readonly act: UserAct;
  readonly user: UserView;
  readonly signInMode: SignInMode;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Says what will happen to somebody's access, and whether it can be undone, before it does. */
export function ActDialog({ act, user, signInMode, onClose, onDone }: ActDialogProps): VNode {
  const environment = useEnvironment();
  const [keepContact, setKeepContact] = useState(false);
  const { userId, name } = user;
  const action = useMemo(
    () =>
      createAction(
        (id, keep: boolean) => doAct(environment, { act, userId, keepContact: keep, id }),
        environment.newId,
      ),
    [environment, act, userId],
  );
  const { users } = words.value.administration;
  const said = users[act];
  const explanation =
    act === 'restore'
      ? users.restore.explanation[signInMode === 'certificate' ? 'certificate' : 'password']
      : users[act].explanation;
  const submit = async () => {
    if (!(await action.run(keepContact))) return;
    toast({ text: said.done(name) });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={said.title(name)}
      submit={said.submit}
      danger={isTaking(act)}
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{explanation}</p>
      {act === 'remove' && (
        <Checkbox
          name="keepContact"
          label={users.remove.keepContact}
          detail={users.remove.keepContactText}
          checked={keepContact}
          onChecked={setKeepContact}
        />
      )}
    </FormDialog>
  );
}
