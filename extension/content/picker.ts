import type { Picker, PickingEnd, PickingEnded, PickingOrder, WithPicker } from '../picking/messages.ts';
import { createBar } from './bar.ts';
import { fieldOf, fillField, type RequestField } from './fill-field.ts';
import { createHighlight } from './highlight.ts';

// Injected into the frames of one page, after a click of its person (EXT-5). It knows the request and nothing else, and is
// one file without imports once it is built.

/** Both browsers know the extension's own functions under this name. */
declare const chrome: { readonly runtime: { sendMessage(message: PickingEnded): Promise<unknown> } };

/** Ends what is under way in this frame, without a word. */
let giveUp: () => void = () => undefined;
let say: (end: PickingEnd) => void = () => undefined;

function start({ request, words }: PickingOrder): void {
  giveUp();
  const listening = new AbortController();
  const highlight = createHighlight();
  const bar = window.top === window ? createBar() : undefined;
  giveUp = () => {
    listening.abort();
    highlight.remove();
    bar?.remove();
  };
  say = (end) => {
    listening.abort();
    highlight.remove();
    bar?.say(words[end], { label: words.close, onPress: giveUp });
  };
  const end = (how: PickingEnd) => {
    listening.abort();
    void chrome.runtime.sendMessage({ kind: 'pickingEnded', end: how });
  };
  bar?.say(words.ask, { label: words.stop, onPress: () => end('stopped') });

  const on = (kinds: readonly string[], listener: (event: Event) => void) => {
    for (const kind of kinds) addEventListener(kind, listener, { capture: true, signal: listening.signal });
  };
  const take = (event: Event, field: RequestField) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    end(fillField(field, request));
  };
  on(['pointerover', 'focusin'], (event) => highlight.show(fieldOf(event)));
  on(['click'], (event) => {
    // Only the person points, never the page by itself.
    const field = event.isTrusted ? fieldOf(event) : undefined;
    if (field) take(event, field);
  });
  on(['keydown'], (event) => {
    if (!event.isTrusted) return;
    const { key } = event as KeyboardEvent;
    const field = fieldOf(event);
    if (key === 'Enter' && field) take(event, field);
    if (key === 'Escape') end('stopped');
  });
}

const picker: Picker = { start, end: (end) => say(end) };
(globalThis as WithPicker).paraphePicker = picker;
