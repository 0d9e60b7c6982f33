import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { saveFile } from '../files/save-file.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { words } from '../shell/words.ts';
import { openVault } from '../vault/this-device.ts';
import { Pkcs12Form } from './pkcs12-form.tsx';
import { createPkcs12Model, type Pkcs12Subject } from './pkcs12-model.ts';

interface Pkcs12DialogProps extends Pkcs12Subject {
  readonly onClose: () => void;
}

/** Present while it is open: the Worker starts with it and ends with it. */
export function Pkcs12Dialog({ onClose, ...subject }: Pkcs12DialogProps): VNode {
  const { delivery, common } = words.value;
  const model = useMemo(
    () => createPkcs12Model({ ...subject, openVault, userAgent: navigator.userAgent }),
    [],
  );
  useEffect(() => model.end, [model]);
  const body = useRef<HTMLDivElement>(null);
  const made = model.made.value;

  const submit = async () => {
    if (await model.submit()) {
      // The refusal may stand below what a phone shows.
      requestAnimationFrame(() =>
        body.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' }),
      );
      return;
    }
    const [first] = model.wrong.value;
    body.current?.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus();
  };

  return (
    <Dialog
      open
      title={made ? delivery.pkcs12.done : delivery.pkcs12.title}
      onClose={() => !model.working.value && onClose()}
      actions={
        made ? (
          <>
            <Button onClick={model.again}>{delivery.pkcs12.another}</Button>
            <Button
              kind="main"
              icon={Download}
              onClick={() => saveFile(made.name, made.file, 'application/x-pkcs12')}
            >
              {delivery.pkcs12.download(made.name)}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{common.actions.cancel}</Button>
            <Button kind="main" busy={model.working.value} onClick={submit}>
              {delivery.pkcs12.submit}
            </Button>
          </>
        )
      }
    >
      <div ref={body} class="pkcs12">
        {made ? (
          <>
            <Notice kind="success" announced>
              <p>{delivery.pkcs12.checked}</p>
            </Notice>
            <p>{delivery.pkcs12.forTarget(delivery.pkcs12.targets[model.target.value])}</p>
          </>
        ) : (
          <Pkcs12Form model={model} onSubmit={submit} />
        )}
        <p class="unseen" role="status">
          {model.working.value && delivery.pkcs12.working}
        </p>
      </div>
    </Dialog>
  );
}
