const faulty = '[aria-invalid="true"], fieldset:has(> .field-error) input, [data-fault] input';

/** @returns whether a field is wrong and has the focus now */
export function focusFirstFault(form: HTMLFormElement | null): boolean {
  const field = form?.querySelector<HTMLElement>(faulty);
  field?.focus();
  return field != null;
}
