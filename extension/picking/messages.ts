/** What the page is told while its person points at a field: the request, and words. Nothing else reaches a page. */
export interface PickingOrder {
  readonly request: string;
  readonly words: PickingWords;
}

export interface PickingWords {
  readonly ask: string;
  readonly stop: string;
  readonly close: string;
  readonly filled: string;
  readonly oneLine: string;
  readonly altered: string;
  readonly stopped: string;
}

/** How it ended, told to the extension by the frame where it did. */
export interface PickingEnded {
  readonly kind: 'pickingEnded';
  readonly end: PickingEnd;
}

export type PickingEnd = 'altered' | 'filled' | 'oneLine' | 'stopped';

/** What the content script leaves in its own world of each frame, for the extension to call; the page has no part in it. */
export interface Picker {
  readonly start: (order: PickingOrder) => void;
  readonly end: (end: PickingEnd) => void;
}

export type WithPicker = { paraphePicker?: Picker };

export function isPickingEnded(message: unknown): message is PickingEnded {
  return (message as { readonly kind?: unknown } | undefined)?.kind === 'pickingEnded';
}
