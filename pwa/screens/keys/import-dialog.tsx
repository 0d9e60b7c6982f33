import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Refusal } from '#core/errors/refusal.ts';
import { largestBackup } from '#core/policy/file-sizes.ts';
import { Button } from '../../look/button.tsx';
import { FileDrop } from '../../look/file-drop.tsx';
import { FormDialog } from '../../look/form-dialog.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import { secretOf } from '../../vault/secret-of.ts';
import type { Vault } from '../../vault/vault.ts';

interface ImportDialogProps {
  readonly vault: Vault;
  readonly onClose: () => void;
}

export function ImportDialog({ vault, onClose }: ImportDialogProps): VNode {
  const { vault: text, delivery } = words.value;
  const { backup } = text;
  const task = useMemo(createTask, []);
  const file = useSignal<File | undefined>(undefined);
  const secret = useSignal('');
  const bring = () =>
    task.run(async () => {
      if (!file.value) throw new Refusal('vault.backupUnreadable');
      const { size } = file.value;
      if (size > largestBackup) throw new Refusal('file.tooLarge', { size, limit: largestBackup });
      const content = new Uint8Array(await file.value.arrayBuffer());
      const { added, known } = await vault.importBackup(content, await secretOf(secret.value));
      toast({ text: backup.imported(added, known) });
      onClose();
    });
  return (
    <FormDialog
      title={backup.import}
      submit={backup.submit}
      busy={task.busy.value}
      refusal={task.refusal.value}
      onSubmit={bring}
      onClose={onClose}
    >
      <p>{backup.importText}</p>
      {file.value ? (
        <p class="keys-file">
          {delivery.pkcs12.key.chosen(file.value.name)}
          <Button
            kind="quiet"
            onClick={() => {
              file.value = undefined;
            }}
          >
            {delivery.pkcs12.key.another}
          </Button>
        </p>
      ) : (
        <FileDrop
          label={backup.file}
          accept=".paraphe-vault"
          onFiles={([chosen]) => {
            file.value = chosen;
          }}
        />
      )}
      <PasswordField
        label={backup.passphrase}
        value={secret.value}
        onValue={(typed) => {
          secret.value = typed;
        }}
        autocomplete="off"
      />
    </FormDialog>
  );
}
