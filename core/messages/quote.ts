import type { Language } from './message.ts';

type Quoted = string | number | readonly string[] | undefined;

/** How a refusal's details are quoted in the sentences of one language. */
export function quoteIn(language: Language): {
  readonly text: (value: Quoted) => string;
  readonly list: (value: Quoted) => string;
  readonly size: (value: Quoted) => string;
} {
  const text = (value: Quoted): string =>
    value === undefined ? '?' : typeof value === 'object' ? list(value) : String(value);
  const list = (value: Quoted): string =>
    typeof value === 'object'
      ? new Intl.ListFormat(language, { type: 'conjunction' }).format(value)
      : text(value);
  const size = (value: Quoted): string =>
    typeof value === 'number'
      ? new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(
          value / 1000,
        )
      : text(value);
  return { text, list, size };
}
