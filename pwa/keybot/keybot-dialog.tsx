import { useSignal } from '@preact/signals';
import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { words } from '../shell/words.ts';
import { KeyBotDone } from './keybot-done.tsx';
import { KeyBotForm } from './keybot-form.tsx';
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
  const body = useRef<HTMLDivElement>(null);
  const kept = model.kept.value;

  const submit = async () => {
    const right = await model.submit();
    if (!right) focusFirstWrong(body.current, model.wrong.value);
    // The refusal may stand below what a phone shows.
    else
      requestAnimationFrame(() =>
        body.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' }),
      );
  };
  const close = () => {
    if (model.begun.value) leaving.value = true;
    else if (!model.working.value) onClose();
  };

  return (
    <>
      <Dialog
        open
        title={kept ? keybot.done.title : keybot.title}
        onClose={close}
        actions={
          kept ? (
            <>
              <Button icon={Download} onClick={onDownloadAgain}>
                {keybot.done.again}
              </Button>
              <Button kind="main" onClick={onClose}>
                {common.actions.close}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={close}>{common.actions.cancel}</Button>
              <Button kind="main" busy={model.working.value} onClick={submit}>
                {keybot.generate}
              </Button>
            </>
          )
        }
      >
        <div ref={body} class="keybot">
          {kept ? (
            <KeyBotDone kept={kept} onKeepAgain={() => void model.keepAgain()} />
          ) : (
            <>
              <p class="soft">{keybot.lead}</p>
              <KeyBotForm model={model} kinds={order.kinds} onSubmit={submit} />
            </>
          )}
        </div>
      </Dialog>
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

function focusFirstWrong(body: HTMLElement | null, wrong: readonly string[]): void {
  body?.querySelector<HTMLElement>(`[data-field="${wrong[0]}"] input`)?.focus();
}
