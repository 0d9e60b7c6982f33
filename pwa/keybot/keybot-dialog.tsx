import { useSignal } from '@preact/signals';
import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { words } from '../shell/words.ts';
import { KeyBotDone } from './keybot-done.tsx';
import { KeyBotFields } from './keybot-fields.tsx';
import { createKeyBotModel, type KeyBotOrder } from './keybot-model.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import './keybot.css';

interface KeyBotDialogProps extends KeyBotOrder {
  readonly onClose: () => void;
  readonly onDownloadAgain: () => void;
}

/** Present while it is open: with the first drawing the key begins, and with the last the Worker ends. */
export default function KeyBotDialog({ onClose, onDownloadAgain, ...order }: KeyBotDialogProps): VNode {
  const { keybot, common } = words.value;
  // The order is that of the opening: a key must not start over because the screen was drawn again.
  const model = useMemo(() => createKeyBotModel(order), []);
  useEffect(() => model.end, [model]);
  const leaving = useSignal(false);
  const kept = model.kept.value;
  const close = () => {
    if (model.begun.value) leaving.value = true;
    else if (!model.working.value) onClose();
  };
  const done = kept && {
    content: <KeyBotDone kept={kept} onKeepAgain={() => void model.keepAgain()} />,
    actions: (
      <>
        <Button icon={Download} onClick={onDownloadAgain}>
          {keybot.done.again}
        </Button>
        <Button kind="main" onClick={onClose}>
          {common.actions.close}
        </Button>
      </>
    ),
  };
  return (
    <>
      <FormDialog
        title={kept ? keybot.done.title : keybot.title}
        submit={keybot.generate}
        busy={model.working.value}
        refusal={model.refusal.value}
        onSubmit={model.submit}
        onClose={close}
        done={done}
      >
        <KeyBotFields model={model} kinds={order.kinds} />
      </FormDialog>
      <LeaveDialog
        open={leaving.value}
        onStay={() => {
          leaving.value = false;
        }}
        onLeave={onClose}
      />
    </>
  );
}
