import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';

type OfPage = Virtualizer<Window, HTMLElement>;
type OfContent = Virtualizer<HTMLElement, HTMLElement>;
type Options = VirtualizerOptions<HTMLElement | Window, HTMLElement>;

export type ScrollWay = Pick<
  Options,
  'initialOffset' | 'observeElementOffset' | 'observeElementRect' | 'scrollToFn'
> & { readonly getScrollElement: () => HTMLElement | Window };

/** What scrolls: on a phone the content between its bars, elsewhere the page (shell/app.css). */
function scroller(): HTMLElement | Window {
  const content = document.getElementById('content');
  return content && getComputedStyle(content).overflowY === 'auto' ? content : window;
}

const offsetOf = (element: HTMLElement | Window): number =>
  element instanceof HTMLElement ? element.scrollTop : element.scrollY;

/** How a long list follows what scrolls, as it was when the list was opened. */
export function scrollWay(): ScrollWay {
  const element = scroller();
  if (element instanceof HTMLElement) {
    return {
      getScrollElement: () => element,
      initialOffset: () => offsetOf(element),
      observeElementRect: (list, told) => observeElementRect(list as OfContent, told),
      observeElementOffset: (list, told) => observeElementOffset(list as OfContent, told),
      scrollToFn: (offset, options, list) => elementScroll(offset, options, list as OfContent),
    };
  }
  return {
    getScrollElement: () => element,
    initialOffset: () => offsetOf(element),
    observeElementRect: (list, told) => observeWindowRect(list as OfPage, told),
    observeElementOffset: (list, told) => observeWindowOffset(list as OfPage, told),
    scrollToFn: (offset, options, list) => windowScroll(offset, options, list as OfPage),
  };
}

/** How far below the beginning of what scrolls a list begins, in pixels: the page is laid out to tell. */
export function marginOf(frame: HTMLElement | null, element: HTMLElement | Window): number {
  const above = element instanceof HTMLElement ? element.getBoundingClientRect().top : 0;
  return (frame?.getBoundingClientRect().top ?? 0) - above + offsetOf(element);
}
