import { CalendarClock } from 'lucide-preact';
import type { VNode } from 'preact';
import { type AlertKind, endsSoon } from '#core/alerts/alert-kinds.ts';
import { Badge } from '../look/badge.tsx';
import { StateBadge } from '../orders/state-badge.tsx';
import { words } from '../shell/words.ts';

/** A kind of alert, as the state that it tells of is shown everywhere. */
export function AlertBadge({ kind }: { readonly kind: AlertKind }): VNode {
  if (kind !== endsSoon) return <StateBadge state={kind} />;
  return (
    <Badge tone="warn" icon={CalendarClock}>
      {words.value.alerts.endsSoon}
    </Badge>
  );
}
