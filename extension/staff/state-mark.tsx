import type { VNode } from 'preact';
import { type AlertKind, isOrderState, renewalFailed } from '#core/alerts/alert-kinds.ts';
import { alertName } from '#core/alerts/alert-words.ts';
import { stateTones } from '#core/portal/state-tones.ts';
import { words } from '../words.ts';

/** A state of an order, or what an alert tells: the word first, then the colour. */
export function StateMark({ of }: { readonly of: AlertKind }): VNode {
  const tone = isOrderState(of) ? stateTones[of] : of === renewalFailed ? 'bad' : 'warn';
  return <span class={`badge badge-${tone}`}>{alertName(of, words.value)}</span>;
}
