import type { Scripting } from 'webextension-polyfill';
import type { PickingOrder, WithPicker } from './messages.ts';

/**
 * Has the person point at a field in a tab, which then gets the request. It returns once they are asked.
 * @returns whether the browser lets us: it does where the extension's icon was clicked, until the page moves on
 */
export async function putIntoPage(
  scripting: Scripting.Static,
  tabId: number,
  { request, words }: PickingOrder,
): Promise<boolean> {
  // A field may stand in a frame.
  const target = { tabId, allFrames: true };
  try {
    await scripting.executeScript({ target, files: ['picker.js'] });
    await scripting.executeScript({
      target,
      // Runs there, on its own: it can name nothing of this file.
      func: (order) => (globalThis as WithPicker).paraphePicker?.start(order as PickingOrder),
      args: [{ request, words }],
    });
    return true;
  } catch (error) {
    // Both browsers say it in words only, and each in its own: whatever it is, the page cannot be reached.
    console.info('the page cannot be reached', error);
    return false;
  }
}
