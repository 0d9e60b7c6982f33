import { Refusal, type RefusalDetail } from '#core/errors/refusal.ts';
import type { Messages } from '#core/messages/en/index.ts';
import type { ErrorMessage, ErrorMessages } from '#core/messages/message.ts';
import { formats, loadWords, words } from './words.ts';

/** Whether the words of a refusal are loaded. */
export function isSaid(code: Refusal['code']): boolean {
  return (words.value.errors as Partial<ErrorMessages>)[code] !== undefined;
}

/** What a refusal means and what can be done, with its details named as the screens name them. */
export function refusalWords(refusal: Refusal): ErrorMessage {
  const loaded: Partial<ErrorMessages> = words.value.errors;
  const message = loaded[refusal.code];
  if (message) return message(namedDetail(refusal.detail));
  // At first only an invitation's own reasons are loaded; the words are drawn again with the others.
  loadWords(['reasons']).catch((error: unknown) => console.warn('words missing', refusal.code, error));
  return words.value.errors['device.fault']({});
}

/** A fault is ours: it is told as such, and its cause stays in the console. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  console.error(error);
  return new Refusal('device.fault', {}, { cause: error });
}

/** Fields of a form that a refusal points at, by the last part of their path (`composition.surname` → `surname`). */
export function refusedFields(refusal: Refusal | undefined): readonly string[] {
  const fields = refusal?.detail.fields;
  return Array.isArray(fields) ? fields.map((path: string) => path.split('.').at(-1) ?? path) : [];
}

function namedDetail(detail: RefusalDetail): RefusalDetail {
  const { common, orders } = words.value;
  // Not loaded on an invitation, which nobody's purposes refuse.
  const { personalData }: Partial<Messages> = words.value;
  const names: Record<string, Readonly<Record<string, string>>> = {
    fields: common.fields,
    state: orders.states,
    controls: orders.controls,
    kind: common.keyKinds,
    accepted: common.keyKinds,
    purposes: personalData?.purposes.names ?? {},
  };
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => {
      const name = (text: string) => names[key]?.[text.split('.').at(-1) ?? text] ?? text;
      if (Array.isArray(value)) return [key, value.map(name)];
      if (typeof value === 'string' && key.endsWith('At')) return [key, formats.value.dateTime(value)];
      return [key, typeof value === 'string' ? name(value) : value];
    }),
  );
}
