import { ExternalLink, Settings } from 'lucide-preact';
import type { VNode } from 'preact';
import { Decoder } from '../decoder/decoder.tsx';
import { words } from '../words.ts';

interface PopupProps {
  /** Origin of the portal. */
  readonly address: string;
  /** To be read at once. */
  readonly text: string;
  readonly onSettings: () => void;
}

export function Popup({ address, text, onSettings }: PopupProps): VNode {
  const { extension } = words.value;
  return (
    <>
      <header class="popup-head">
        <img src="/icons/mark.svg" alt="" width="36" height="36" />
        <div>
          <h1>{extension.name}</h1>
          <p class="small soft">
            {extension.portal}: <span class="mono">{address}</span>
          </p>
        </div>
        <button
          type="button"
          class="button button-quiet"
          aria-label={extension.settings}
          onClick={onSettings}
        >
          <Settings size={18} aria-hidden="true" />
        </button>
      </header>
      <a class="button button-main" href={address} target="_blank" rel="noreferrer">
        <ExternalLink size={18} aria-hidden="true" />
        {extension.openPortal}
      </a>
      <Decoder text={text} />
    </>
  );
}
