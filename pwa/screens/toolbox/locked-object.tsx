import { useSignal } from '@preact/signals';
import { LockOpen } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { createTask } from '../../shell/task.ts';
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
  const task = useMemo(createTask, []);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(() => onOpen(password.value));
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
      <RefusalNotice refusal={task.refusal.value} />
      <p>
        <Button type="submit" icon={LockOpen} busy={task.busy.value}>
          {locked.open}
        </Button>
      </p>
    </form>
  );
}
