import type { VNode } from 'preact';
import { checkedNumbers, type NumberOutcome } from '#core/accounts/check-account-request.ts';
import type { AccountRequestView } from '#core/portal/account-opening-views.ts';
import { Badge, type Tone } from '../../look/badge.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';

type Outcomes = AccountRequestView['outcomes'];

/** What the rules say of each number; what they cannot say stands below. */
export function ChecksSection({ outcomes }: { readonly outcomes: Outcomes }): VNode {
  const { request } = words.value.accountOpening;
  return (
    <Section title={request.checks}>
      <DefinitionList
        items={checkedNumbers.map((number) => {
          const outcome = outcomes[number];
          return { term: request.numbers[number], value: outcome && <Outcome of={outcome} /> };
        })}
      />
      <p class="soft small">{request.checkedLater}</p>
    </Section>
  );
}

const tones: Readonly<Record<'absent' | 'byRule' | 'byShape', Tone>> = {
  byRule: 'good',
  byShape: 'info',
  absent: 'neutral',
};

function Outcome({ of }: { readonly of: NumberOutcome }): VNode {
  const { faults, request } = words.value.accountOpening;
  if (of === 'byRule' || of === 'byShape' || of === 'absent') {
    return <Badge tone={tones[of]}>{request.outcomes[of]}</Badge>;
  }
  return <Badge tone="bad">{faults[of]}</Badge>;
}
