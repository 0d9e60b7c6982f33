import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { toast } from '../../look/toasts.tsx';
import { words } from '../../shell/words.ts';
import { makePasskey } from '../../vault/passkey.ts';
import { secretOf } from '../../vault/secret-of.ts';
import type { Vault } from '../../vault/vault.ts';
import { createAction } from './action.ts';

interface PasskeyDialogProps {
  readonly vault: Vault;
  readonly onClose: () => void;
}

/** Adds a passkey; the passphrase is asked because the vault's key cannot be taken out of an open vault. */
export function PasskeyDialog({ vault, onClose }: PasskeyDialogProps): VNode {
  const { vault: text, common } = words.value;
  const action = useMemo(createAction, []);
  const secret = useSignal('');
  const gaveUp = useSignal(false);
  const add = () =>
    action.run(async () => {
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
    <Dialog
      open
      title={text.passkey.add}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button kind="main" busy={action.busy.value} onClick={() => void add()}>
            {text.passkey.add}
          </Button>
        </>
      }
    >
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input type="submit" hidden />
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
        <RefusalNotice refusal={action.refusal.value} />
      </form>
    </Dialog>
  );
}
