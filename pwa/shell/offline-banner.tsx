import { CloudOff } from 'lucide-preact';
import type { VNode } from 'preact';
import { Icon } from '../look/icon.tsx';
import { pending } from '../replica/pending.ts';
import { online } from './network.ts';
import { words } from './words.ts';

/** Thin, and only when there is something to say: no network, or changes that wait for it. */
export function OfflineBanner(): VNode {
  const { offline, offlineStill, waiting } = words.value.shell;
  const count = pending.value;
  return (
    <div class="offline-banner" role="status">
      {(!online.value || count > 0) && (
        <p>
          <Icon of={CloudOff} size={16} />
          <span>
            {!online.value && <strong>{offline}</strong>} {count > 0 ? waiting(count) : offlineStill}
          </span>
        </p>
      )}
    </div>
  );
}
