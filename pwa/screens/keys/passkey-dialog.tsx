import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { FormDialog } from '../../look/form-dialog.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import { makePasskey } from '../../vault/passkey.ts';
import { secretOf } from '../../vault/secret-of.ts';
import type { Vault } from '../../vault/vault.ts';

interface PasskeyDialogProps {
  readonly vault: Vault;
  readonly onClose: () => void;
}

/** Adds a passkey; the passphrase is asked because the vault's key cannot be taken out of an open vault. */
export function PasskeyDialog({ vault, onClose }: PasskeyDialogProps): VNode {
  const text = words.value.vault;
  const task = useMemo(createTask, []);
  const secret = useSignal('');
  const gaveUp = useSignal(false);
  const add = () =>
    task.run(async () => {
      gaveUp.value = false;
      const known = await secretOf(secret.value);
      const passkey = await makePasskey(text.passkey.name);
      if (!passkey) {
        gaveUp.value = true;
        return;
      }
      await vault.addPasskey(known, passkey);
      toast({ text: text.passkey.added });
      onClose();
    });
  return (
    <FormDialog
      title={text.passkey.add}
      submit={text.passkey.add}
      busy={task.busy.value}
      refusal={task.refusal.value}
      onSubmit={add}
      onClose={onClose}
    >
      <p>{text.passkey.text}</p>
      <PasswordField
        label={text.passphrase.current}
        value={secret.value}
        onValue={(typed) => {
          secret.value = typed;
        }}
        autocomplete="current-password"
      />
      {gaveUp.value && <p role="status">{text.passkey.gaveUp}</p>}
    </FormDialog>
  );
}
