import { setStyle } from './highlight.ts';

/** What is said and offered at the bottom of the page. */
export interface Bar {
  /** Read aloud; what is offered changes with it. */
  readonly say: (text: string, offer: { readonly label: string; readonly onPress: () => void }) => void;
  readonly remove: () => void;
}

/** In a shadow root, where the page's styles do not reach. */
export function createBar(): Bar {
  const host = document.createElement('div');
  setStyle(host, {
    all: 'initial',
    position: 'fixed',
    'z-index': '2147483647',
    inset: 'auto 0 16px 0',
    display: 'flex',
    'justify-content': 'center',
    'pointer-events': 'none',
  });
  const root = host.attachShadow({ mode: 'open' });
  const box = document.createElement('div');
  setStyle(box, {
    display: 'flex',
    'align-items': 'center',
    gap: '16px',
    'max-width': 'min(640px, calc(100vw - 32px))',
    'box-sizing': 'border-box',
    padding: '12px 16px',
    'border-radius': '10px',
    border: '1px solid #878274',
    background: '#191b26',
    color: '#fffefb',
    font: '400 15px/1.5 system-ui, sans-serif',
    'box-shadow': '0 8px 28px rgb(0 0 0 / 35%)',
    'pointer-events': 'auto',
  });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  setStyle(status, { margin: '0' });
  const button = document.createElement('button');
  button.type = 'button';
  setStyle(button, {
    flex: 'none',
    'min-height': '40px',
    padding: '0 16px',
    border: '1px solid #fffefb',
    'border-radius': '6px',
    background: 'transparent',
    color: 'inherit',
    font: '600 15px/1.2 system-ui, sans-serif',
    cursor: 'pointer',
  });
  box.append(status, button);
  root.append(box);
  document.documentElement.append(host);
  return {
    say: (text, { label, onPress }) => {
      button.textContent = label;
      button.onclick = onPress;
      // Readers of the screen tell what changes in a region that was there before.
      requestAnimationFrame(() => {
        status.textContent = text;
      });
    },
    remove: () => host.remove(),
  };
}
