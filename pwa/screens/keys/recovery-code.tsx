import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { Checkbox } from '../../look/checkbox.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { words } from '../../shell/words.ts';

interface RecoveryCodeProps {
  readonly code: string;
  readonly written: Signal<boolean>;
}

export function RecoveryCode({ code, written }: RecoveryCodeProps): VNode {
  const { recovery } = words.value.vault;
  return (
    <>
      <p>{recovery.text}</p>
      <p class="keys-recovery mono">
        <span class="unseen">{recovery.code}: </span>
        {code}
      </p>
      <p>
        <CopyButton text={code} of={recovery.code} />
      </p>
      <Checkbox
        label={recovery.kept}
        checked={written.value}
        onChecked={(checked) => {
          written.value = checked;
        }}
      />
    </>
  );
}
