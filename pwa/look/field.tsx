import { CircleAlert } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../shell/words.ts';
import { Icon } from './icon.tsx';
import './field.css';

export interface FieldLooks {
  readonly label: string;
  /** Heard only: what stands beside it says the same. */
  readonly labelUnseen?: boolean;
  readonly hint?: ComponentChildren;
  /** What is wrong with the content, in words; its absence means nothing is. */
  readonly error?: string | undefined;
  /** Said beside the label. What is not optional is required, and nothing needs a star. */
  readonly optional?: boolean;
}

/** What the control inside a field must carry, so that its label, hint and error are read with it. */
interface FieldAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean;
}

interface FieldProps extends FieldLooks {
  /** Name of the field in its form: the element gets this as `data-field`, and errors lead to it. */
  readonly name?: string | undefined;
  readonly children: (attributes: FieldAttributes) => ComponentChildren;
}

export function Field({
  label,
  labelUnseen = false,
  hint,
  error,
  optional = false,
  name,
  children,
}: FieldProps): VNode {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field" data-field={name}>
      <label class={labelUnseen ? 'unseen' : 'field-label'} for={id}>
        {label}
        {optional && <span class="field-optional"> ({words.value.common.optional})</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: !optional,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { readonly id: string; readonly children: string }): VNode {
  return (
    <p class="field-error" id={id}>
      <Icon of={CircleAlert} size={16} />
      {children}
    </p>
  );
}
