import type { Browser, Runtime } from 'webextension-polyfill';
import { isPickingEnded, type PickingEnd, type WithPicker } from './messages.ts';
import { forgetWaitingRequest } from './waiting-request.ts';

type Parts = Pick<Browser, 'runtime' | 'scripting' | 'storage'>;

/** Tells every frame of a page that one of them was pointed at, so that none still waits, and the top one says it. */
export function watchPicking({ runtime, scripting, storage }: Parts): void {
  runtime.onMessage.addListener((message: unknown, { tab }: Runtime.MessageSender) => {
    if (!isPickingEnded(message) || tab?.id === undefined) return undefined;
    if (message.end !== 'stopped') void forgetWaitingRequest(storage.session);
    return scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: (end) => (globalThis as WithPicker).paraphePicker?.end(end as PickingEnd),
      args: [message.end],
    });
  });
}
