import { useSignal } from '@preact/signals';
import { ClipboardPaste } from 'lucide-preact';
import type { VNode } from 'preact';
import { Button } from '../../look/button.tsx';
import { Fold } from '../../look/fold.tsx';
import { TextField } from '../../look/text-field.tsx';
import { words } from '../../shell/words.ts';

/** Text instead of a file; it stays until something could be read in it. */
export function PasteField({ onText }: { readonly onText: (text: string) => Promise<boolean> }): VNode {
  const { toolbox, common } = words.value;
  const text = useSignal('');
  const read = async () => {
    if (text.value.trim() !== '' && (await onText(text.value))) text.value = '';
  };
  return (
    <Fold summary={toolbox.paste}>
      <div class="form">
        <TextField
          label={toolbox.pasteLabel}
          hint={common.fileDrop.pasteHint}
          lines={6}
          mono
          value={text.value}
          onValue={(typed) => {
            text.value = typed;
          }}
        />
        <p>
          <Button icon={ClipboardPaste} onClick={() => void read()}>
            {toolbox.read}
          </Button>
        </p>
      </div>
    </Fold>
  );
}
