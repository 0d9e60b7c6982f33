import { words } from '../words.ts';
import type { PickingWords } from './messages.ts';

/** What a page's person is told there, in the language of the extension. */
export function pickingWords(): PickingWords {
  const { altered, ask, close, filled, oneLine, stop, stopped } = words.value.extension.keybot.picking;
  return { altered, ask, close, filled, oneLine, stop, stopped };
}
