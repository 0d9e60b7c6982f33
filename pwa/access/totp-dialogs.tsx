import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../look/dialog.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';

interface TotpDialogProps {
  readonly open: boolean;
  readonly login: string;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

/** Once the codes are shown, Escape no longer throws them away. */
export function SetUpTotpDialog({ open, login, onClose, onChanged }: TotpDialogProps): VNode {
  const [confirmed, setConfirmed] = useState(false);
  const [hurried, setHurried] = useState(false);
  const { totp } = words.value.access;
  const done = () => {
    setConfirmed(false);
    setHurried(false);
    onClose();
    toast({ text: totp.done });
    void onChanged();
  };
  return (
    <Dialog open={open} title={totp.steps} onClose={() => (confirmed ? setHurried(true) : onClose())}>
      <TotpEnrolment login={login} onDone={done} onConfirmed={() => setConfirmed(true)} hurried={hurried} />
    </Dialog>
  );
}

export function RenewCodesDialog({ open, login, onClose, onChanged }: TotpDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const [hurried, setHurried] = useState(false);
  const codes = useSignal<readonly string[] | undefined>(undefined);
  const renew = useMemo(
    () =>
      createAction(async (id) => {
        const ask = (commandId: string): Promise<{ readonly recoveryCodes?: readonly string[] }> =>
          portal.run('totp.renewRecoveryCodes@1', {}, { id: commandId });
        // A repeated command is not told its codes again: others are made.
        codes.value = (await ask(id)).recoveryCodes ?? (await ask(newId())).recoveryCodes;
      }, newId),
    [portal, newId],
  );
  const { totp } = words.value.access;
  const done = () => {
    codes.value = undefined;
    setHurried(false);
    onClose();
    void onChanged();
  };
  const close = () => {
    if (codes.value) return setHurried(true);
    renew.forgetRefusal();
    onClose();
  };
  const shown = codes.value && {
    content: <RecoveryCodes codes={codes.value} login={login} hurried={hurried} onDone={done} />,
    actions: null,
  };
  return (
    <FormDialog
      open={open}
      title={codes.value ? totp.codesTitle : totp.renewTitle}
      submit={totp.renew}
      danger
      busy={renew.busy.value}
      refusal={renew.refusal.value}
      onSubmit={renew.run}
      onClose={close}
      done={shown}
    >
      <p>{totp.renewText}</p>
    </FormDialog>
  );
}

export function RemoveTotpDialog({ open, onClose, onChanged }: TotpDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const remove = useMemo(
    () => createAction((id) => portal.run('totp.remove@1', {}, { id }), newId),
    [portal, newId],
  );
  const { totp } = words.value.access;
  return (
    <ConfirmDialog
      open={open}
      title={totp.removeTitle}
      submit={totp.remove}
      action={remove}
      onClose={onClose}
      onDone={() => {
        toast({ text: totp.removed });
        void onChanged();
      }}
    >
      <p>{totp.removeText}</p>
    </ConfirmDialog>
  );
}
