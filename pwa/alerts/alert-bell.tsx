import { effect } from '@preact/signals';
import { Bell } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { alertLine } from '#core/alerts/alert-words.ts';
import type { AlertView } from '#core/portal/alert-views.ts';
import { Icon } from '../look/icon.tsx';
import { toast } from '../look/toasts.tsx';
import { changes } from '../shell/changes.ts';
import { useEnvironment } from '../shell/environment.ts';
import { listenToServer, onServerAlert } from '../shell/events.ts';
import type { Person } from '../shell/session.ts';
import { formats, words } from '../shell/words.ts';
import { keepAlerts, unseenAlerts } from './alert-feed.ts';
import './alert-bell.css';

/** Leads to the alerts and counts the new ones; as long as it is there, the page listens to the portal. */
export function AlertBell({ person }: { readonly person: Person }): VNode {
  const { portal, session } = useEnvironment();
  const { path } = useLocation();
  useEffect(() => listenToServer({ onRefused: session.refresh }), [person.userId]);
  useEffect(
    () =>
      keepAlerts({
        read: (query) => portal.read('/api/alerts', { query, unattended: true }),
        announce,
        onAlert: (look, signal) => {
          onServerAlert(look, signal);
          // Also where the portal's events do not come through.
          signal.addEventListener('abort', changes.subscribe(look));
        },
      }),
    [portal, person.userId],
  );
  useEffect(() => effect(() => showOnApp(unseenAlerts.value)), []);
  const { alerts } = words.value;
  const count = unseenAlerts.value;
  const label = count === 0 ? alerts.bell : `${alerts.bell}, ${alerts.unseen(count)}`;
  return (
    <a
      class="alert-bell"
      href="/alerts"
      aria-label={label}
      title={label}
      aria-current={path === '/alerts' ? 'page' : undefined}
    >
      <Icon of={Bell} />
      {count > 0 && <span class="alert-count">{count > 99 ? '99+' : formats.value.number(count)}</span>}
    </a>
  );
}

/** Politely: the live region of the toasts reads it out when there is a pause. */
function announce(alerts: readonly AlertView[]): void {
  const [first] = alerts;
  if (first === undefined) return;
  const text =
    alerts.length === 1
      ? `${alertLine(first, words.value)} (${first.holderName})`
      : words.value.alerts.unseen(alerts.length);
  // One at a time: the bell counts them all.
  toast({ text, topic: 'alerts' });
}

/** On the icon of the installed app, where systems show that. */
function showOnApp(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  // A page that is not installed may be refused.
  shown.catch(() => undefined);
}
