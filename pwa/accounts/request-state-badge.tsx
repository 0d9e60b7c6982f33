import type { VNode } from 'preact';
import type { AccountRequestState } from '#core/portal/account-opening-views.ts';
import { Badge, type Tone } from '../look/badge.tsx';
import { words } from '../shell/words.ts';

const tones: Readonly<Record<AccountRequestState, Tone>> = {
  waiting: 'warn',
  validated: 'good',
  refused: 'bad',
};

export function RequestStateBadge({ state }: { readonly state: AccountRequestState }): VNode {
  return <Badge tone={tones[state]}>{words.value.accountOpening.requests.states[state]}</Badge>;
}
