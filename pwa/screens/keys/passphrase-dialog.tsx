import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { missingCharacters } from '#core/passwords/password-rules.ts';
import { StrengthDisplay } from '../../keybot/strength-display.tsx';
import { Button } from '../../look/button.tsx';
import { FormDialog } from '../../look/form-dialog.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { startStrengthMeter } from '../../passwords/strength.ts';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import { secretOf } from '../../vault/secret-of.ts';
import type { Vault } from '../../vault/vault.ts';
import { RecoveryCode } from './recovery-code.tsx';

interface PassphraseDialogProps {
  readonly vault: Vault;
  readonly onClose: () => void;
}

/** Sets the passphrase, or changes it; ends with the recovery code, which is shown this once. */
export function PassphraseDialog({ vault, onClose }: PassphraseDialogProps): VNode {
  const { vault: text, keybot } = words.value;
  const task = useMemo(createTask, []);
  const meter = useMemo(() => startStrengthMeter([]), []);
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
    await task.run(async () => {
      code.value = changing
        ? await vault.changePassphrase(await secretOf(current.value), passphrase.value)
        : await vault.setPassphrase(passphrase.value);
    });
  };

  const done = code.value !== '' && {
    content: <RecoveryCode code={code.value} written={written} />,
    actions: (
      <Button kind="main" disabled={!written.value} onClick={onClose}>
        {text.recovery.done}
      </Button>
    ),
  };
  const title = changing ? text.passphrase.change : text.passphrase.title;
  return (
    <FormDialog
      title={done ? text.recovery.title : title}
      submit={text.passphrase.submit}
      busy={task.busy.value}
      working={text.passphrase.working}
      refusal={task.refusal.value}
      onSubmit={submit}
      // Escape must not lose a code that is shown only once.
      onClose={() => (!done || written.value) && onClose()}
      done={done || undefined}
    >
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
        <StrengthDisplay
          score={meter.score.value}
          missing={missing}
          empty={passphrase.value === ''}
          faulty={tried.value}
        />
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
    </FormDialog>
  );
}
