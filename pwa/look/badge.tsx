import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from 'lucide-preact';
import type { VNode } from 'preact';
import { Icon } from './icon.tsx';
import './badge.css';

export type Tone = 'bad' | 'good' | 'info' | 'neutral' | 'warn';

/** A shape for each tone, because colour alone tells nothing to many people. */
const shapes: Readonly<Record<Tone, LucideIcon>> = {
  bad: OctagonX,
  good: CircleCheck,
  info: CircleDot,
  neutral: CircleDashed,
  warn: TriangleAlert,
};

interface BadgeProps {
  readonly tone: Tone;
  readonly children: string;
  readonly icon?: LucideIcon;
}

/** A state: word first, then shape, then colour. */
export function Badge({ tone, children, icon }: BadgeProps): VNode {
  return (
    <span class={`badge badge-${tone}`}>
      <Icon of={icon ?? shapes[tone]} size={14} />
      {children}
    </span>
  );
}
