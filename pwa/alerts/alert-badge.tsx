import { CalendarClock, CalendarX } from 'lucide-preact';
import type { VNode } from 'preact';
import { type AlertKind, isOrderState, renewalFailed } from '#core/alerts/alert-kinds.ts';
import { alertName } from '#core/alerts/alert-words.ts';
import { Badge } from '../look/badge.tsx';
import { StateBadge } from '../orders/state-badge.tsx';
import { words } from '../shell/words.ts';

/** A kind of alert, as the state that it tells of is shown everywhere. */
export function AlertBadge({ kind }: { readonly kind: AlertKind }): VNode {
  if (isOrderState(kind)) return <StateBadge state={kind} />;
  const [tone, icon] =
    kind === renewalFailed ? (['bad', CalendarX] as const) : (['warn', CalendarClock] as const);
  return (
    <Badge tone={tone} icon={icon}>
      {alertName(kind, words.value)}
    </Badge>
  );
}
