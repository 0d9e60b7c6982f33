import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { FormDialog } from '../look/form-dialog.tsx';
import { TextField } from '../look/text-field.tsx';
import { toast } from '../look/toasts.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { createAddPasskey } from './passkey-forms.ts';

interface AddPasskeyDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: () => Promise<void>;
}

export function AddPasskeyDialog({ open, onClose, onAdded }: AddPasskeyDialogProps): VNode {
  const environment = useEnvironment();
  const form = useMemo(() => createAddPasskey(environment), [environment]);
  const { add } = words.value.passkeys;
  const submit = async () => {
    const name = form.values.value.name.trim();
    if (!(await form.submit())) return;
    onClose();
    toast({ text: add.done(name) });
    await onAdded();
  };
  return (
    <FormDialog
      open={open}
      title={add.open}
      submit={add.submit}
      busy={form.busy.value}
      working={add.working}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={() => {
        form.reset();
        onClose();
      }}
    >
      <p class="soft">{add.text}</p>
      <TextField
        label={add.name}
        hint={add.nameHint}
        maxLength={64}
        autocomplete="off"
        {...fieldOf(form, 'name')}
      />
    </FormDialog>
  );
}
