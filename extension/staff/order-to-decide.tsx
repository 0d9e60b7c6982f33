import { Stamp } from 'lucide-preact';
import type { VNode } from 'preact';
import { shortDate, words } from '../words.ts';
import type { ListedOrder } from './kept-view.ts';
import { RefuseForm } from './refuse-form.tsx';
import type { Decision } from './send-decision.ts';
import type { StaffModel } from './staff-model.ts';
import { WaitingRow } from './waiting-row.tsx';

export interface WaitingProps {
  readonly staff: StaffModel;
  /** Of the portal's orders. */
  readonly orders: string;
  readonly onOpen: (address: string) => void;
  readonly onDecide: (decision: Decision) => Promise<void>;
}

interface OrderToDecideProps extends WaitingProps {
  readonly order: ListedOrder;
}

/** An order that its account lets through or not (APP-2). */
export function OrderToDecide({ order, staff, onDecide, ...portal }: OrderToDecideProps): VNode {
  const { reference, holderName, openedAt } = order;
  const { awaiting } = words.value.extension;
  const reason = staff.reasons.value[reference];
  const busy = staff.busy.value.has(reference);
  return (
    <WaitingRow {...portal} order={order} when={shortDate(openedAt)} refusal={staff.refused.value[reference]}>
      {reason === undefined ? (
        <div class="form-actions">
          <button
            type="button"
            class="button button-main"
            aria-label={awaiting.approveOf(holderName)}
            aria-busy={busy}
            onClick={() => void onDecide({ is: 'approve', reference })}
          >
            <Stamp size={18} aria-hidden="true" />
            {awaiting.approve}
          </button>
          <button
            type="button"
            class="button button-danger"
            aria-label={awaiting.refuseOf(holderName)}
            onClick={() => void staff.write(reference, '')}
          >
            {awaiting.refuse}
          </button>
        </div>
      ) : (
        <RefuseForm
          reason={reason}
          busy={busy}
          onWrite={(text) => void staff.write(reference, text)}
          onRefuse={(text) => void onDecide({ is: 'refuse', reference, reason: text })}
          onCancel={() => void staff.write(reference, undefined)}
        />
      )}
    </WaitingRow>
  );
}
