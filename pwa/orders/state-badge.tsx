import {
  BadgeCheck,
  Ban,
  CalendarX2,
  CircleSlash,
  CircleX,
  FileCheck,
  Hourglass,
  type LucideIcon,
  MailX,
  OctagonX,
  PackageCheck,
  SearchCheck,
  Stamp,
} from 'lucide-preact';
import type { VNode } from 'preact';
import type { OrderState } from '#core/orders/state.ts';
import { stateTones } from '#core/portal/state-tones.ts';
import { Badge } from '../look/badge.tsx';
import { words } from '../shell/words.ts';

const icons: Readonly<Record<OrderState, LucideIcon>> = {
  awaitingApproval: Stamp,
  approvalRefused: CircleX,
  awaitingHolder: Hourglass,
  invitationExpired: MailX,
  cancelled: CircleSlash,
  refused: OctagonX,
  underVerification: SearchCheck,
  readyToDeliver: PackageCheck,
  toAccept: FileCheck,
  valid: BadgeCheck,
  expired: CalendarX2,
  revoked: Ban,
};

export function StateBadge({ state }: { readonly state: OrderState }): VNode {
  return (
    <Badge tone={stateTones[state]} icon={icons[state]}>
      {words.value.orders.states[state]}
    </Badge>
  );
}
