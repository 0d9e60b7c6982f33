const zIndex = '2147483647';

/** A frame around one element, that nothing can click. */
export interface Highlight {
  readonly show: (element: Element | undefined) => void;
  readonly remove: () => void;
}

export function createHighlight(): Highlight {
  const frame = document.createElement('div');
  frame.setAttribute('aria-hidden', 'true');
  // Set one by one: a page's own policy on styles has no say in it, and its sheets lose against `important`.
  setStyle(frame, {
    position: 'fixed',
    'z-index': zIndex,
    'pointer-events': 'none',
    border: '3px solid #a3161b',
    'border-radius': '6px',
    'box-shadow': '0 0 0 3px #fffefb, 0 0 0 9999px rgb(16 16 22 / 25%)',
    display: 'none',
  });
  document.documentElement.append(frame);
  return {
    show: (element) => {
      if (element === undefined) {
        setStyle(frame, { display: 'none' });
        return;
      }
      const { left, top, width, height } = element.getBoundingClientRect();
      setStyle(frame, {
        display: 'block',
        'box-sizing': 'border-box',
        left: `${left - 5}px`,
        top: `${top - 5}px`,
        width: `${width + 10}px`,
        height: `${height + 10}px`,
      });
    },
    remove: () => frame.remove(),
  };
}

export function setStyle(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) {
    element.style.setProperty(property, value, 'important');
  }
}
