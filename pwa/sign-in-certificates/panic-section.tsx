import { useSignal } from '@preact/signals';
import { OctagonX } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/section.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';

/** Blocks whoever presses it, after a full warning. */
export function PanicSection(): VNode {
  const open = useSignal(false);
  const { panic } = words.value.signInCertificates;
  return (
    <Section title={panic.title}>
      <p class="soft">{panic.lead}</p>
      <div class="form-actions">
        <Button
          kind="danger"
          icon={OctagonX}
          onClick={() => {
            open.value = true;
          }}
        >
          {panic.action}
        </Button>
      </div>
      {open.value && (
        <PanicDialog
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </Section>
  );
}

function PanicDialog({ onClose }: { readonly onClose: () => void }): VNode {
  const { portal, newId, session } = useEnvironment();
  const understood = useSignal(false);
  const tried = useSignal(false);
  const done = useSignal(false);
  const action = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('access.panic@1', {}, { id });
        session.stay();
      }, newId),
    [portal, newId],
  );
  const { signInCertificates, common } = words.value;
  const { panic } = signInCertificates;
  const send = async () => {
    tried.value = true;
    if (understood.value && (await action.run())) done.value = true;
  };
  const leave = () => {
    onClose();
    // Nobody is there any more: what was on screen goes with the session.
    session.leave();
  };
  return (
    <FormDialog
      title={done.value ? panic.doneTitle : panic.dialogTitle}
      submit={panic.confirm}
      danger
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={send}
      onClose={done.value ? leave : onClose}
      done={
        done.value
          ? {
              content: (
                <Notice kind="success" announced>
                  <p>{panic.done}</p>
                </Notice>
              ),
              actions: (
                <Button kind="main" onClick={leave}>
                  {common.actions.close}
                </Button>
              ),
            }
          : undefined
      }
    >
      <p>
        <strong>{panic.what}</strong>
      </p>
      <ul class="panic-effects">
        {panic.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Notice kind="warning">
        <p>{panic.undone}</p>
      </Notice>
      <Checkbox
        name="understood"
        label={panic.understood}
        checked={understood.value}
        onChecked={(checked) => {
          understood.value = checked;
        }}
        error={tried.value && !understood.value ? panic.understoodMissing : undefined}
      />
    </FormDialog>
  );
}
