import type { VNode } from 'preact';
import type { OrderContact, OrderView } from '#core/portal/views.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import { words } from '../shell/words.ts';

/** Who ordered what, when, and with which words. */
export function OrderFacts({ order }: { readonly order: OrderView }): VNode {
  const { common, ordering } = words.value;
  const { order: said } = ordering;
  return (
    <Section title={said.details}>
      <DefinitionList
        items={[
          { term: said.product, value: common.products[order.product].name },
          { term: said.reference, value: order.reference, mono: true },
          { term: said.ownReference, value: order.ownReference },
          { term: said.account, value: order.accountName },
          { term: said.requester, value: order.requesterName },
          { term: said.opened, value: <Time at={order.openedAt} /> },
          { term: said.administrativeContact, value: contactOf(order.contacts.administrative) },
          { term: said.technicalContact, value: contactOf(order.contacts.technical) },
          { term: said.instructions, value: order.instructions && <Lines text={order.instructions} /> },
          { term: said.refusalReason, value: order.refusalReason && <Lines text={order.refusalReason} /> },
        ]}
      />
    </Section>
  );
}

/** By name, with what one needs to reach them. */
function contactOf(contact: OrderContact | undefined): VNode | undefined {
  if (contact === undefined) return undefined;
  const { name, position, mail, phone } = contact;
  return (
    <Lines text={[[name, position].filter(Boolean).join(', '), mail, phone].filter(Boolean).join('\n')} />
  );
}

/** Text as it was typed, its line breaks too. */
function Lines({ text }: { readonly text: string }): VNode {
  return <span class="lines">{text}</span>;
}
