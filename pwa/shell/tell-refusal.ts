import type { Refusal } from '#core/errors/refusal.ts';
import { toast } from '../look/toasts.tsx';
import { isSaid, refusalWords } from './refusal-words.ts';
import { loadWords } from './words.ts';

/** Says in passing why something was not done. A toast is not drawn again: its words are there before it is shown. */
export async function tellRefusal(refusal: Refusal): Promise<void> {
  if (!isSaid(refusal.code))
    await loadWords(['reasons']).catch((error: unknown) =>
      console.warn('words missing', refusal.code, error),
    );
  toast({ text: refusalWords(refusal).what });
}
