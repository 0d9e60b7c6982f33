import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Refusal } from '#core/errors/refusal.ts';
import { focusFirstFault } from '../look/first-fault.ts';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import type { Form, FormValues } from './form.ts';
import { words } from './words.ts';

interface FormViewProps<Values extends FormValues> {
  readonly form: Form<Values>;
  /** Instead of sending: a step before it. */
  readonly onSubmit?: () => void;
  readonly onDone?: () => void;
  /** Says why not in the screen's own way. */
  readonly tell?: (refusal: Refusal) => ComponentChildren;
  readonly children: ComponentChildren;
  readonly actions: ComponentChildren;
}

/** The frame of every form: sends it, says why not, and leads to the first field that is wrong. */
export function FormView<Values extends FormValues>({
  form,
  onSubmit,
  onDone,
  tell,
  children,
  actions,
}: FormViewProps<Values>): VNode {
  const element = useRef<HTMLFormElement>(null);
  const submit = async () => {
    if (onSubmit && form.check()) return onSubmit();
    if (!onSubmit && (await form.submit())) return onDone?.();
    // The marks are drawn by then.
    requestAnimationFrame(() => focusFirstFault(element.current));
  };
  const refusal = form.refusal.value;
  return (
    <form
      ref={element}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      {refusal && (tell ? tell(refusal) : <RefusalNotice refusal={refusal} />)}
      <div class="form-actions">{actions}</div>
    </form>
  );
}

/** What a field component needs to show one field of a form. */
export function fieldOf<Values extends FormValues, Name extends keyof Values & string>(
  form: Form<Values>,
  name: Name,
) {
  const fault = form.faults.value[name];
  return {
    name,
    value: form.values.value[name],
    onValue: (value: string) => form.set({ [name]: value } as unknown as Partial<Values>),
    error: fault && faultWords(name, fault),
  };
}

/** The same for a field whose name says in every form what it holds. */
export function namedFieldOf<
  Values extends FormValues,
  Name extends keyof typeof words.value.common.fields & keyof Values & string,
>(form: Form<Values>, name: Name) {
  return { label: words.value.common.fields[name], ...fieldOf(form, name) };
}

function faultWords(name: string, fault: 'missing' | 'tooLong' | 'wrong'): string {
  const { faults } = words.value.common;
  if (fault !== 'wrong') return faults[fault];
  return (faults.wrongly as Readonly<Record<string, string>>)[name] ?? faults.wrong;
}
