import { TextCursorInput } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words.ts';

export interface PuttingWaiting {
  /** @returns whether the browser lets us */
  readonly put: () => Promise<boolean>;
}

/** For a request that waits since its page moved on: here the icon was clicked, so this page may be reached. */
export function PutWaiting({ putting }: { readonly putting: PuttingWaiting }): VNode {
  const [failed, setFailed] = useState(false);
  const { putWaiting, stillUnreachable } = words.value.extension.keybot;
  return (
    <>
      <button
        type="button"
        class="button button-main"
        onClick={async () => setFailed(!(await putting.put()))}
      >
        <TextCursorInput size={18} aria-hidden="true" />
        {putWaiting}
      </button>
      <span role="status">{failed && stillUnreachable}</span>
    </>
  );
}
