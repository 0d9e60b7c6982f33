import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { mayApprove } from '#core/accounts/approvers.ts';
import { contactLists } from '#core/accounts/contacts.ts';
import type { OrderView } from '#core/portal/views.ts';
import { tellDone } from '../device/tell-done.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Time } from '../look/time.tsx';
import { CompositionList } from '../orders/composition-list.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';

interface RenewDialogProps extends OrderPart {
  readonly onClose: () => void;
}

/** Shows what will be ordered once more, and orders it (REN-1). */
export function RenewDialog({ order, onDone, onClose }: RenewDialogProps): VNode {
  const { portal, newId, session } = useEnvironment();
  const { reference } = order;
  const renew = useMemo(
    () =>
      createAction(async (id) => {
        const placed = await portal.run('order.renew@1', { reference }, { id });
        const { dialog } = words.value.renewal;
        tellDone(id, (placed.awaitsApproval ? dialog.doneApproval : dialog.done)(placed.reference));
      }, newId),
    [portal, reference],
  );
  const { dialog } = words.value.renewal;
  const person = session.person.value;
  const asksApproval = person?.approvals === true && !mayApprove(person);
  return (
    <FormDialog
      title={dialog.title(order.holderName)}
      submit={dialog.confirm}
      busy={renew.busy.value}
      refusal={renew.refusal.value}
      onSubmit={async () => {
        if (!(await renew.run())) return;
        onClose();
        await onDone();
      }}
      onClose={onClose}
    >
      <p>{asksApproval ? dialog.leadApproval : dialog.lead}</p>
      <WhatIsOrdered order={order} />
      <CompositionList composition={order.composition} />
      <p class="small soft">
        {dialog.changed} <a href="/orders/new">{dialog.newOrder}</a>
      </p>
    </FormDialog>
  );
}

function WhatIsOrdered({ order }: { readonly order: OrderView }): VNode {
  const { common, ordering, renewal } = words.value;
  const { order: said } = ordering;
  const contacts = contactLists.flatMap((list) => order.contacts[list]?.name ?? []);
  const fields = order.customFields.flatMap(({ slot, label }) => {
    const value = order.customValues[slot];
    return value ? [`${label}: ${value}`] : [];
  });
  return (
    <DefinitionList
      items={[
        { term: said.product, value: common.products[order.product].name },
        { term: renewal.dialog.ends, value: order.notAfter && <Time at={order.notAfter} as="date" /> },
        { term: said.ownReference, value: order.ownReference },
        { term: renewal.dialog.contacts, value: [...new Set(contacts)].join(', ') },
        {
          term: renewal.dialog.fields,
          value: fields.length > 0 && <span class="lines">{fields.join('\n')}</span>,
        },
        {
          term: said.instructions,
          value: order.instructions && <span class="lines">{order.instructions}</span>,
        },
      ]}
    />
  );
}
