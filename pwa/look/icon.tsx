import type { LucideIcon } from 'lucide-preact';
import type { VNode } from 'preact';
import './icon.css';

interface IconProps {
  /** Imported one by one from lucide-preact, so that only what is shown is shipped. */
  readonly of: LucideIcon;
  readonly size?: number;
}

/** Always beside words or inside something that has a name: never read aloud. */
export function Icon({ of: Drawing, size = 18 }: IconProps): VNode {
  return <Drawing class="icon" size={size} strokeWidth={1.9} aria-hidden="true" />;
}
