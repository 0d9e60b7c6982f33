import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { StrengthDisplay } from '../../keybot/strength-display.tsx';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { missingCharacters } from '../../passwords/password-rules.ts';
import { createStrengthMeter } from '../../passwords/strength.ts';
import { words } from '../../shell/words.ts';
import { secretOf } from '../../vault/secret-of.ts';
import type { Vault } from '../../vault/vault.ts';
import { createAction } from './action.ts';
import { RecoveryCode } from './recovery-code.tsx';

interface PassphraseDialogProps {
  readonly vault: Vault;
  readonly onClose: () => void;
}

/** Sets the passphrase, or changes it; ends with the recovery code, which is shown this once. */
export function PassphraseDialog({ vault, onClose }: PassphraseDialogProps): VNode {
  const { vault: text, keybot, common } = words.value;
  const action = useMemo(createAction, []);
  const meter = useMemo(() => createStrengthMeter([]), []);
  useEffect(() => meter.end, [meter]);
  // What it was when the dialog opened: setting a passphrase changes it.
  const changing = useMemo(() => vault.state.value === 'unlocked', []);
  const current = useSignal('');
  const passphrase = useSignal('');
  const again = useSignal('');
  const tried = useSignal(false);
  const code = useSignal('');
  const written = useSignal(false);
  const missing = missingCharacters(passphrase.value);
  const different = again.value !== passphrase.value;

  const submit = async () => {
    tried.value = true;
    if (missing > 0 || different) return;
    await action.run(async () => {
      code.value = changing
        ? await vault.changePassphrase(await secretOf(current.value), passphrase.value)
        : await vault.setPassphrase(passphrase.value);
    });
  };

  if (code.value !== '') {
    return (
      <Dialog
        open
        title={text.recovery.title}
        // Escape must not lose a code that is shown only once.
        onClose={() => written.value && onClose()}
        actions={
          <Button kind="main" disabled={!written.value} onClick={onClose}>
            {text.recovery.done}
          </Button>
        }
      >
        <RecoveryCode code={code.value} written={written} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      title={changing ? text.passphrase.change : text.passphrase.title}
      onClose={() => !action.busy.value && onClose()}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button kind="main" busy={action.busy.value} onClick={submit}>
            {text.passphrase.submit}
          </Button>
        </>
      }
    >
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {/* Lets Enter send the form: its visible button stands at the foot of the dialog. */}
        <input type="submit" hidden />
        <p>{changing ? text.passphrase.changeText : text.passphrase.text}</p>
        {changing && (
          <PasswordField
            label={text.passphrase.current}
            value={current.value}
            onValue={(typed) => {
              current.value = typed;
            }}
            autocomplete="current-password"
          />
        )}
        <PasswordField
          label={text.passphrase.label}
          hint={text.passphrase.hint}
          value={passphrase.value}
          onValue={(typed) => {
            passphrase.value = typed;
            meter.measure(typed);
          }}
          autocomplete="new-password"
          error={tried.value && missing > 0 ? keybot.password.tooShort(missing) : undefined}
        >
          <StrengthDisplay score={meter.score.value} missing={missing} empty={passphrase.value === ''} />
        </PasswordField>
        <PasswordField
          label={text.passphrase.again}
          value={again.value}
          onValue={(typed) => {
            again.value = typed;
          }}
          autocomplete="new-password"
          error={tried.value && different ? text.passphrase.different : undefined}
        />
        <RefusalNotice refusal={action.refusal.value} />
        <p class="unseen" role="status">
          {action.busy.value && text.passphrase.working}
        </p>
      </form>
    </Dialog>
  );
}
