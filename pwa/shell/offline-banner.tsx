import { CloudOff } from 'lucide-preact';
import type { VNode } from 'preact';
import { device } from '../device/device.ts';
import { mayLose } from '../device/warn-before-leaving.ts';
import { Icon } from '../look/icon.tsx';
import { pending } from '../replica/pending.ts';
import { online } from './network.ts';
import { formats, words } from './words.ts';

/** Thin, and only when there is something to say: no network, or changes that wait for it. */
export function OfflineBanner(): VNode {
  const { offline, offlineStill, waiting, dataOf, lostWhenClosed } = words.value.shell;
  const status = device.value?.status.value;
  // A device may call itself connected and reach nothing.
  const isOnline = online.value && status?.reached !== false;
  const count = pending.value + (status?.entries.length ?? 0);
  const refused = status?.receipts.length ?? 0;
  const still = status?.pulledAt ? dataOf(formats.value.shortDateTime(status.pulledAt)) : offlineStill;
  return (
    <div class="offline-banner" role="status">
      {(!isOnline || count + refused > 0) && (
        <p>
          <Icon of={CloudOff} size={16} />
          <span>
            {!isOnline && <strong>{offline}</strong>} {count > 0 ? waiting(count) : !isOnline && still}{' '}
            {status && mayLose(status) && `${lostWhenClosed} `}
            {status && count + refused > 0 && <a href="/outbox">{words.value.shell.seeWaiting}</a>}
          </span>
        </p>
      )}
    </div>
  );
}
