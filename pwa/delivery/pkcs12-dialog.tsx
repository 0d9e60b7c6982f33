import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { saveFile } from '../files/save-file.ts';
import { Button } from '../look/button.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { words } from '../shell/words.ts';
import { openVault } from '../vault/this-device.ts';
import { Pkcs12Fields } from './pkcs12-fields.tsx';
import { createPkcs12Model, type Pkcs12Subject } from './pkcs12-model.ts';

interface Pkcs12DialogProps extends Pkcs12Subject {
  readonly onClose: () => void;
}

/** Present while it is open: the Worker starts with it and ends with it. */
export function Pkcs12Dialog({ onClose, ...subject }: Pkcs12DialogProps): VNode {
  const { pkcs12 } = words.value.delivery;
  const model = useMemo(
    () => createPkcs12Model({ ...subject, openVault, userAgent: navigator.userAgent }),
    [],
  );
  useEffect(() => model.end, [model]);
  const made = model.made.value;
  const done = made && {
    content: (
      <>
        <Notice kind="success" announced>
          <p>{pkcs12.checked}</p>
        </Notice>
        <p>{pkcs12.forTarget(pkcs12.targets[model.target.value])}</p>
      </>
    ),
    actions: (
      <>
        <Button onClick={model.again}>{pkcs12.another}</Button>
        <Button
          kind="main"
          icon={Download}
          onClick={() => saveFile(made.name, made.file, 'application/x-pkcs12')}
        >
          {pkcs12.download(made.name)}
        </Button>
      </>
    ),
  };
  return (
    <FormDialog
      title={made ? pkcs12.done : pkcs12.title}
      submit={pkcs12.submit}
      busy={model.working.value}
      working={pkcs12.working}
      refusal={model.refusal.value}
      onSubmit={model.submit}
      onClose={onClose}
      done={done}
    >
      <Pkcs12Fields model={model} />
    </FormDialog>
  );
}
