import { KeyRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PasskeyView } from '#core/portal/passkey-views.ts';
import { ConfirmDialog } from '../access/confirm-dialog.tsx';
import { Button } from '../look/button.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { TextField } from '../look/text-field.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { now } from '../shell/clock.ts';
import { useEnvironment } from '../shell/environment.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { formats, words } from '../shell/words.ts';
import { createRenamePasskey } from './passkey-forms.ts';

interface OnePasskeyProps {
  readonly passkey: PasskeyView;
  readonly onChanged: () => Promise<void>;
}

/** A line of the list: what it is called, when it was used, and what can be done with it. */
export function OnePasskey({ passkey, onChanged }: OnePasskeyProps): VNode {
  const [doing, setDoing] = useState<'remove' | 'rename' | undefined>(undefined);
  const { common, passkeys } = words.value;
  const { date, fromNow } = formats.value;
  const { name, addedAt, usedAt, backedUp } = passkey;
  const done = () => setDoing(undefined);
  return (
    <li class="passkey">
      <Icon of={KeyRound} size={22} />
      <div class="passkey-text">
        <p class="passkey-name">
          <strong>{name}</strong>
        </p>
        <p class="soft small">
          {passkeys.added(date(addedAt))}
          {' · '}
          {usedAt ? passkeys.used(fromNow(usedAt, now.value)) : passkeys.neverUsed}
        </p>
        {backedUp && <p class="soft small">{passkeys.backedUp}</p>}
      </div>
      <div class="passkey-actions">
        <Button label={passkeys.rename.label(name)} onClick={() => setDoing('rename')}>
          {passkeys.rename.open}
        </Button>
        <Button label={passkeys.remove.label(name)} onClick={() => setDoing('remove')}>
          {common.actions.remove}
        </Button>
      </div>
      <RenamePasskey open={doing === 'rename'} passkey={passkey} onClose={done} onChanged={onChanged} />
      <RemovePasskey open={doing === 'remove'} passkey={passkey} onClose={done} onChanged={onChanged} />
    </li>
  );
}

interface ChangeProps extends OnePasskeyProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

function RenamePasskey({ open, passkey, onClose, onChanged }: ChangeProps): VNode {
  const environment = useEnvironment();
  const { passkeyId, name } = passkey;
  const form = useMemo(
    () => createRenamePasskey(environment, { passkeyId, name }),
    [environment, passkeyId, name],
  );
  const { common, passkeys } = words.value;
  const submit = async () => {
    if (!(await form.submit())) return;
    onClose();
    toast({ text: passkeys.rename.done });
    await onChanged();
  };
  return (
    <FormDialog
      open={open}
      title={passkeys.rename.title}
      submit={common.actions.save}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={() => {
        form.reset();
        onClose();
      }}
    >
      <TextField
        label={passkeys.add.name}
        hint={passkeys.add.nameHint}
        maxLength={64}
        autocomplete="off"
        {...fieldOf(form, 'name')}
      />
    </FormDialog>
  );
}

function RemovePasskey({ open, passkey, onClose, onChanged }: ChangeProps): VNode {
  const { portal, newId } = useEnvironment();
  const { passkeyId, name } = passkey;
  const remove = useMemo(
    () => createAction((id) => portal.run('passkey.remove@1', { passkeyId }, { id }), newId),
    [portal, newId, passkeyId],
  );
  const { passkeys } = words.value;
  return (
    <ConfirmDialog
      open={open}
      title={passkeys.remove.title(name)}
      submit={passkeys.remove.submit}
      action={remove}
      onClose={onClose}
      onDone={() => {
        toast({ text: passkeys.remove.done(name) });
        void onChanged();
      }}
    >
      <p>{passkeys.remove.text}</p>
      <p class="soft">{passkeys.remove.rest}</p>
    </ConfirmDialog>
  );
}
