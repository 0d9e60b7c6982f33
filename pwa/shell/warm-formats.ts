import type { Language } from '#core/messages/message.ts';
import { formatsIn } from './formats.ts';

/**
 * A browser's first date takes it fifty milliseconds and more, in which a page stands still. What it reads for that, it
 * reads for all of its process: a Worker calls this before the page has any to draw.
 */
export function warmFormats(language: Language): void {
  const { dateTime, shortDateTime, number, fromNow } = formatsIn(language);
  const now = new Date();
  shortDateTime(now);
  dateTime(now);
  number(1_000);
  fromNow(now, now);
}
