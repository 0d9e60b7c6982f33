import { FileUp } from 'lucide-preact';
import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { words } from '../shell/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { TextField } from './text-field.tsx';
import './file-drop.css';

interface FileDropProps {
  readonly label: string;
  readonly hint?: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** When given, text may be typed or pasted too. */
  readonly onText?: (text: string) => void;
  /** As of `<input accept>`: `.pem,.cer`. */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** Takes files by dropping, choosing or pasting; each way does the same as the others. */
export function FileDrop({ label, hint, onFiles, onText, accept, multiple = false }: FileDropProps): VNode {
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { fileDrop } = words.value.common;
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
    return files.length > 0;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same
    <div
      class={over ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
      onPaste={(event) => {
        if (take(event.clipboardData?.files)) event.preventDefault();
      }}
    >
      <div class="file-drop-zone">
        <Icon of={FileUp} size={24} />
        <p id={id}>
          <span class="file-drop-label">{label}</span>
          {hint && <span class="file-drop-hint">{hint}</span>}
        </p>
        <p class="file-drop-choose">
          {fileDrop.drop}
          <Button describedBy={id} onClick={() => input.current?.click()}>
            {multiple ? fileDrop.chooseMany : fileDrop.choose}
          </Button>
        </p>
        <input
          ref={input}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={label}
          accept={accept}
          multiple={multiple}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file may be chosen again after it was corrected.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {onText && (
        <TextField
          label={fileDrop.paste}
          hint={fileDrop.pasteHint}
          lines={3}
          mono
          optional
          value={text}
          onValue={(value) => {
            setText(value);
            onText(value);
          }}
        />
      )}
    </div>
  );
}
