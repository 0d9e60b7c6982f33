import { type ReadonlySignal, signal } from '@preact/signals';
import type { Browser } from 'webextension-polyfill';
import { isPickingEnded, type PickingEnd, type PickingWords } from '../picking/messages.ts';
import { putIntoPage } from '../picking/put-into-page.ts';
import { keepWaitingRequest } from '../picking/waiting-request.ts';

/** Putting the request into the page from which all this was opened. */
export interface Putting {
  readonly state: ReadonlySignal<PickingEnd | 'asked' | 'unreachable' | undefined>;
  readonly put: (request: string) => Promise<void>;
}

interface PuttingParts {
  readonly browser: Pick<Browser, 'runtime' | 'scripting' | 'storage' | 'tabs'>;
  readonly tabId: number;
  readonly pickingWords: () => PickingWords;
}

export function createPutting({ browser, tabId, pickingWords }: PuttingParts): Putting {
  const { runtime, scripting, storage, tabs } = browser;
  const state = signal<PickingEnd | 'asked' | 'unreachable' | undefined>(undefined);
  runtime.onMessage.addListener((message: unknown) => {
    // Whichever page it was put into, from here or from the popup.
    if (isPickingEnded(message)) state.value = message.end;
    return undefined;
  });
  return {
    state,
    put: async (request) => {
      // Should the page have moved on, the next click on the icon finds it.
      await keepWaitingRequest(storage.session, request);
      const isAsked = await putIntoPage(scripting, tabId, { request, words: pickingWords() });
      state.value = isAsked ? 'asked' : 'unreachable';
      if (isAsked) await tabs.update(tabId, { active: true });
    },
  };
}
