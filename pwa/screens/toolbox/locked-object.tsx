import { useSignal } from '@preact/signals';
import { LockOpen } from 'lucide-preact';
import type { VNode } from 'preact';
import type { Refusal } from '#core/errors/refusal.ts';
import { Button } from '../../look/button.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { asRefusal } from '../../shell/refusal-words.ts';
import { words } from '../../shell/words.ts';
import type { ToldLocked } from '../../toolbox/protocol.ts';

interface LockedObjectProps {
  readonly object: ToldLocked;
  /** @throws Refusal */
  readonly onOpen: (password: string) => Promise<void>;
}

/** Asks for the password of an encrypted key or container; an empty one may be right. */
export function LockedObject({ object, onOpen }: LockedObjectProps): VNode {
  const { locked, kinds } = words.value.toolbox;
  const password = useSignal('');
  const busy = useSignal(false);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const open = async () => {
    busy.value = true;
    refusal.value = undefined;
    try {
      await onOpen(password.value);
    } catch (error) {
      refusal.value = asRefusal(error);
    } finally {
      busy.value = false;
    }
  };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy.value) void open();
      }}
    >
      <p>{object.type === 'pkcs12' ? locked.pkcs12 : locked.key}</p>
      <PasswordField
        label={locked.password(object.source || kinds[object.type])}
        value={password.value}
        onValue={(text) => {
          password.value = text;
        }}
        autocomplete="off"
      />
      <RefusalNotice refusal={refusal.value} />
      <p>
        <Button type="submit" icon={LockOpen} busy={busy.value}>
          {locked.open}
        </Button>
      </p>
    </form>
  );
}
