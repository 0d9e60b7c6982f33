import {
  BadgeCheck,
  Ban,
  CalendarX2,
  CircleSlash,
  Hourglass,
  type LucideIcon,
  MailX,
  OctagonX,
  PackageCheck,
  SearchCheck,
} from 'lucide-preact';
import type { VNode } from 'preact';
import type { OrderState } from '#core/orders/state.ts';
import { Badge, type Tone } from '../look/badge.tsx';
import { words } from '../shell/words.ts';

const looks: Readonly<Record<OrderState, readonly [Tone, LucideIcon]>> = {
  awaitingHolder: ['info', Hourglass],
  invitationExpired: ['warn', MailX],
  cancelled: ['neutral', CircleSlash],
  refused: ['bad', OctagonX],
  underVerification: ['info', SearchCheck],
  readyToDeliver: ['warn', PackageCheck],
  valid: ['good', BadgeCheck],
  expired: ['bad', CalendarX2],
  revoked: ['bad', Ban],
};

export function StateBadge({ state }: { readonly state: OrderState }): VNode {
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {words.value.orders.states[state]}
    </Badge>
  );
}
