import type { PickingEnd } from '../picking/messages.ts';

export type RequestField = HTMLInputElement | HTMLTextAreaElement;

/** The field at which an event points, through open shadow roots; undefined for what takes no text. */
export function fieldOf(event: Event): RequestField | undefined {
  const [target] = event.composedPath();
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['search', 'text'].includes(target.type));
  return isText && !target.disabled && !target.readOnly ? target : undefined;
}

/** Puts the request there as a paste would, with the events by which the page's own program notices. */
export function fillField(field: RequestField, request: string): PickingEnd {
  field.focus();
  field.value = request;
  const made = { bubbles: true, composed: true } as const;
  field.dispatchEvent(new InputEvent('input', { ...made, inputType: 'insertFromPaste' }));
  field.dispatchEvent(new Event('change', made));
  if (field.value === request) return 'filled';
  // The field itself takes the lines' ends away (HTML, value sanitization algorithm).
  return field.value === request.replaceAll('\n', '') ? 'oneLine' : 'altered';
}
