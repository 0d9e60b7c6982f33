import type { VNode } from 'preact';
import { DefinitionList } from '../look/definition-list.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { words } from '../shell/words.ts';
import { ApprovalActions } from './approval-actions.tsx';
import { useRefusing } from './use-refusing.tsx';

/** Whether somebody had to approve the order, who decided, and how; an approver decides here (APP-2). */
export function ApprovalSection({ order, onDone }: OrderPart): VNode | null {
  const { refuse, dialog } = useRefusing();
  const { approval, actions, state } = order;
  if (approval === undefined) return null;
  const said = words.value.ordering.approval;
  const mayDecide = actions.includes('order.approve@1');
  const { decision, decidedAt, deciderName, reason, askedAt } = approval;
  return (
    <Section title={said.title}>
      {state === 'awaitingApproval' && (
        <Notice kind="info">
          <p>{mayDecide ? said.awaitsYou : said.awaits}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: said.asked, value: <Time at={askedAt} /> },
          { term: said.decision, value: decision && said.decisions[decision] },
          { term: said.decidedBy, value: deciderName },
          { term: said.decidedAt, value: decidedAt && <Time at={decidedAt} /> },
          { term: said.reason, value: reason && <span class="lines">{reason}</span> },
        ]}
      />
      {mayDecide && (
        <ApprovalActions
          order={order}
          onRefuse={() => refuse({ reference: order.reference, onDone })}
          onDone={onDone}
        />
      )}
      {dialog}
    </Section>
  );
}
