import type { Language } from '#core/messages/message.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** @returns decimal kilobytes, megabytes or gigabytes, as the language writes them */
export function fileSize(octets: number, language: Language): string {
  const step = octets < 1e6 ? 0 : octets < 1e9 ? 1 : 2;
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'unit',
    unit: units[step] as string,
    maximumFractionDigits: 1,
  }).format(octets / 1000 ** (step + 1));
}
