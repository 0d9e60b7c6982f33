import { useSignal } from '@preact/signals';
import { Fingerprint, LockOpen } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { VaultSecret } from '#core/keys/vault/vault.ts';
import { Button } from '../../look/button.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { showFromTop } from '../../shell/arrival.tsx';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import { usePasskey } from '../../vault/passkey.ts';
import type { Vault } from '../../vault/vault.ts';

/** Opens the vault by passphrase, recovery code or passkey. */
export function UnlockSection({ vault }: { readonly vault: Vault }): VNode {
  const { locked, unlock, passkey: passkeyWords } = words.value.vault;
  const task = useMemo(createTask, []);
  const byCode = useSignal(false);
  const typed = useSignal('');
  const gaveUp = useSignal(false);

  const unlockBy = async (secret: VaultSecret) => {
    await vault.unlock(secret);
    // This section is gone now, and with it what had the focus.
    requestAnimationFrame(showFromTop);
  };
  const open = () =>
    task.run(() =>
      unlockBy(
        byCode.value
          ? { type: 'recoveryCode', code: typed.value }
          : { type: 'passphrase', passphrase: typed.value },
      ),
    );
  const openByPasskey = () =>
    task.run(async () => {
      gaveUp.value = false;
      const passkey = await usePasskey(vault.passkeys.value);
      if (passkey) await unlockBy({ type: 'passkey', ...passkey });
      else gaveUp.value = true;
    });
  const type = (text: string) => {
    typed.value = text;
  };

  return (
    <Section title={locked.title}>
      <p>{locked.text}</p>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        {byCode.value ? (
          <TextField
            label={unlock.recovery}
            hint={unlock.recoveryHint}
            mono
            autocomplete="off"
            value={typed.value}
            onValue={type}
          />
        ) : (
          <PasswordField
            label={unlock.passphrase}
            value={typed.value}
            onValue={type}
            autocomplete="current-password"
          />
        )}
        <RefusalNotice refusal={task.refusal.value} />
        {gaveUp.value && <p role="status">{passkeyWords.gaveUp}</p>}
        <div class="form-actions">
          <Button kind="main" type="submit" icon={LockOpen} busy={task.busy.value}>
            {unlock.submit}
          </Button>
          {vault.passkeys.value.length > 0 && (
            <Button icon={Fingerprint} busy={task.busy.value} onClick={() => void openByPasskey()}>
              {unlock.passkey}
            </Button>
          )}
          <Button
            kind="quiet"
            onClick={() => {
              byCode.value = !byCode.value;
              typed.value = '';
            }}
          >
            {byCode.value ? unlock.usePassphrase : unlock.useRecovery}
          </Button>
        </div>
        <p class="unseen" role="status">
          {task.busy.value && unlock.working}
        </p>
      </form>
    </Section>
  );
}
