import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { alerts } from '#core/messages/en/alerts.ts';
import type { errors } from '#core/messages/en/errors/index.ts';
import type { extension } from '#core/messages/en/extension.ts';
import type { orders } from '#core/messages/en/orders.ts';
import { type Language, languages } from '#core/messages/message.ts';

interface Spoken {
  readonly language: Language;
  readonly alerts: typeof alerts;
  readonly extension: typeof extension;
  readonly orders: typeof orders;
  readonly errors: typeof errors;
}

/** One after the other, each page would wait for four answers of the disk. */
async function together<Parts extends readonly object[]>(
  ...parts: { [Name in keyof Parts]: Promise<Parts[Name]> }
) {
  return Object.assign({}, ...(await Promise.all(parts))) as Intersection<Parts>;
}
type Intersection<Parts> = Parts extends readonly [infer First, ...infer Others]
  ? First & Intersection<Others>
  : unknown;

const load: Readonly<Record<Language, () => Promise<Omit<Spoken, 'language'>>>> = {
  en: () =>
    together(
      import('#core/messages/en/alerts.ts'),
      import('#core/messages/en/extension.ts'),
      import('#core/messages/en/errors/index.ts'),
      import('#core/messages/en/orders.ts'),
    ),
  fr: () =>
    together(
      import('#core/messages/fr/alerts.ts'),
      import('#core/messages/fr/extension.ts'),
      import('#core/messages/fr/errors/index.ts'),
      import('#core/messages/fr/orders.ts'),
    ),
};

const spoken = signal<Spoken | undefined>(undefined);

/** The words of the browser's language; `speak` must have ended first. */
export const words: ReadonlySignal<Spoken> = computed(() => {
  if (!spoken.value) throw new Error('words were asked for before speak() had loaded them');
  return spoken.value;
});

/** @param wanted BCP 47 tag of the browser's interface, which the names in the manifest follow too */
export async function speak(wanted: string): Promise<void> {
  const language = languages.find((known) => known === wanted.toLowerCase().split('-')[0]) ?? 'en';
  spoken.value = { language, ...(await load[language]()) };
  document.documentElement.lang = language;
}

/** @param at ISO 8601 */
export function day(at: string): string {
  return written(new Date(at), { dateStyle: 'long' });
}

export function date(at: Date): string {
  return written(at, { dateStyle: 'long', timeStyle: 'short' });
}

/** @param at ISO 8601 */
export function shortDate(at: string): string {
  return written(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
}

function written(at: Date, style: Intl.DateTimeFormatOptions): string {
  const locale = words.value.language === 'en' ? 'en-GB' : words.value.language;
  return new Intl.DateTimeFormat(locale, style).format(at);
}
