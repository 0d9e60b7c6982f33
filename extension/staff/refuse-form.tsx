import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { words } from '../words.ts';

interface RefuseFormProps {
  readonly reason: string;
  readonly busy: boolean;
  readonly onWrite: (reason: string) => void;
  readonly onRefuse: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why; what is written is kept with each letter, since the popup may close after any. */
export function RefuseForm({ reason, busy, onWrite, onRefuse, onCancel }: RefuseFormProps): VNode {
  const [isMissing, setMissing] = useState(false);
  const control = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { awaiting } = words.value.extension;
  useEffect(() => control.current?.focus(), []);
  return (
    <form
      class="form refuse-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() === '') control.current?.focus();
        else onRefuse(reason.trim());
      }}
    >
      <div class="field">
        <label class="field-label" for={id}>
          {awaiting.reason}
        </label>
        <p class="field-hint" id={`${id}-hint`}>
          {awaiting.reasonHint}
        </p>
        <textarea
          ref={control}
          id={id}
          class="field-control"
          rows={3}
          maxLength={2000}
          aria-describedby={isMissing ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={isMissing || undefined}
          value={reason}
          onInput={(event) => {
            setMissing(false);
            onWrite(event.currentTarget.value);
          }}
        />
        {isMissing && (
          <p class="field-error" id={`${id}-error`}>
            {awaiting.reasonMissing}
          </p>
        )}
      </div>
      <div class="form-actions">
        <button type="submit" class="button button-danger" aria-busy={busy}>
          {awaiting.confirmRefusal}
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {awaiting.cancel}
        </button>
      </div>
    </form>
  );
}
